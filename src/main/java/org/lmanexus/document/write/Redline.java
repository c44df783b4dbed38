package org.lmanexus.document.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads marked text in the notation of word-wise diffs: `of [-2.50-]{+2.75+} per cent.`.
public final class Redline {

    private static final Pattern MARKED =
            Pattern.compile("\\[-(.+?)-]|\\{\\+(.+?)\\+}", Pattern.DOTALL);

    private Redline() {}

    /// The runs that the notation stands for, its changes made by one author.
    public static List<Run> parse(String notation, Author by) {
        List<Run> runs = new ArrayList<>();
        Matcher matcher = MARKED.matcher(notation);
        int from = 0;
        while (matcher.find()) {
            addKept(runs, notation.substring(from, matcher.start()));
            String deleted = matcher.group(1);
            Mark mark = deleted != null ? new Mark.Deleted(by) : new Mark.Inserted(by);
            runs.add(Run.plain(deleted != null ? deleted : matcher.group(2)).marked(mark));
            from = matcher.end();
        }
        addKept(runs, notation.substring(from));
        return List.copyOf(runs);
    }

    private static void addKept(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(Run.plain(text));
        }
    }
}
