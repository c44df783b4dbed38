package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.style.Numbering.Position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the automatic numbers of one view of a document: feed it the paragraphs that exist in
/// that view, in their order, so that a deleted one uses up no number.
public final class ListCounter {

    /// Where the number of a level is shown in a label.
    private static final Pattern SHOWN = Pattern.compile("%([1-9])");

    private final Numbering numbering;
    private final Map<Integer, @Nullable Integer[]> counters = new HashMap<>();
    private final Set<Position> started = new HashSet<>();

    public ListCounter(Numbering numbering) {
        this.numbering = numbering;
    }

    /// The number of the next paragraph in the list, without a trailing dot.
    ///
    /// @return null where the level shows none, as with a bullet
    public @Nullable String next(Position position) {
        @Nullable Integer[] numbers =
                counters.computeIfAbsent(
                        numbering.counter(position.list()),
                        _ -> new @Nullable Integer[Numbering.LEVELS]);
        count(position, numbers);
        for (int below = position.level() + 1; below < Numbering.LEVELS; below++) {
            if (numbering.level(position.list(), below).startsAnewAfter(position.level())) {
                numbers[below] = null;
            }
        }
        ListLevel level = numbering.level(position.list(), position.level());
        return level.format() == NumberFormat.BULLET ? null : label(position, level, numbers);
    }

    private void count(Position position, @Nullable Integer[] numbers) {
        int level = position.level();
        Integer override = numbering.startOverride(position.list(), level);
        Integer before = numbers[level];
        if (override != null && started.add(position)) {
            numbers[level] = override;
        } else if (before == null) {
            numbers[level] = start(position.list(), level);
        } else {
            numbers[level] = before + 1;
        }
    }

    private int start(int list, int level) {
        Integer override = numbering.startOverride(list, level);
        return override == null ? numbering.level(list, level).start() : override;
    }

    private @Nullable String label(
            Position position, ListLevel level, @Nullable Integer[] numbers) {
        StringBuilder label = new StringBuilder();
        String text = level.text();
        Matcher number = SHOWN.matcher(text);
        int done = 0;
        while (number.find()) {
            int shown = Integer.parseInt(number.group(1)) - 1;
            label.append(text, done, number.start())
                    .append(number(position.list(), shown, level.legal(), numbers));
            done = number.end();
        }
        label.append(text, done, text.length());
        String stripped = label.toString().strip();
        String bare =
                stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
        return bare.isBlank() ? null : bare.strip();
    }

    private String number(int list, int level, boolean legal, @Nullable Integer[] numbers) {
        Integer number = numbers[level];
        NumberFormat format = numbering.level(list, level).format();
        return (legal ? NumberFormat.DECIMAL : format)
                .write(number == null ? start(list, level) : number);
    }
}
