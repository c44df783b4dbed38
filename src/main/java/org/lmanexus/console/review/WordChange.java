package org.lmanexus.console.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import org.lmanexus.console.review.Redline.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that stay, go or come.
public record WordChange(Mark mark, String text) {

    private static final Pattern WORD =
            Pattern.compile("\\s+|[\\p{L}\\p{N}.,:%'’]+|.", Pattern.DOTALL);

    /// More words than that are struck and written anew as a whole.
    private static final int MOST = 3_000;

    /// What turns one text into the other, in order.
    public static List<WordChange> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<WordChange> changes = new ArrayList<>();
        if (old.size() > MOST || now.size() > MOST) {
            add(changes, Mark.DELETED, before);
            add(changes, Mark.INSERTED, after);
            return changes;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(changes, Mark.NONE, String.join("", old.subList(at, from)));
            add(changes, Mark.DELETED, String.join("", delta.getSource().getLines()));
            add(changes, Mark.INSERTED, String.join("", delta.getTarget().getLines()));
            at = from + delta.getSource().size();
        }
        add(changes, Mark.NONE, String.join("", old.subList(at, old.size())));
        return changes;
    }

    private static void add(List<WordChange> changes, Mark mark, String text) {
        if (!text.isEmpty()) {
            changes.add(new WordChange(mark, text));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
