package org.lmanexus.agreement.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The opening of a clause: its number, its title, and words of the body that stand in the same
/// paragraph.
///
/// @param word the word before the number in lower case, such as `section`; empty for a bare number
/// @param label the number; behind its word for a schedule, an exhibit and a part
/// @param heading whether the document sets it as a heading
record Head(String word, String label, String title, String rest, boolean heading) {

    private static final String WORD =
            "(?:(?i:section|sec\\.|clause|article|schedule|exhibit|appendix|annex|annexure|part)"
                    + "\\s+|§\\s*)";
    private static final String NUMBER =
            "(?:\\d{1,3}(?:\\.\\d{1,3}){0,2}|[IVXLC]{1,7}|[A-Z](?:-\\d+)?)";
    private static final Pattern LABEL = Pattern.compile("(" + WORD + ")?(" + NUMBER + ")[.:)]?");
    private static final Pattern NAMED =
            Pattern.compile(
                    "^(" + WORD + ")(" + NUMBER + ")(?=[.:)\\s–—-]|$)[.:)]?\\s*[–—-]?\\s*(.*)$",
                    Pattern.DOTALL);
    private static final Pattern DOTTED =
            Pattern.compile("^()(\\d{1,3}\\.\\d{1,3})[.)]?[\\s\\u00a0]+(.*)$", Pattern.DOTALL);
    private static final Pattern SINGLE =
            Pattern.compile("^()(\\d{1,3})[.)]?[\\s\\u00a0]+(.*)$", Pattern.DOTALL);
    private static final Pattern OUTER =
            Pattern.compile("(?i)(schedule|exhibit|appendix|annex|annexure)");
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "(?s)(?:\\p{Ll}|[,;)]|\\((?![\\da-zA-Z]{1,4}\\))|"
                        + "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
                        + " \\d{4}\\b|[^\\t]{1,90}\\t[^\\t]*\\d).*");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SHORT_TITLE = 80;

    static Optional<Head> of(Block block, View view) {
        String text = block.text(view);
        if (text == null
                || block.contents()
                || block.kind() == Block.Kind.ROW
                || block.kind() == Block.Kind.NOTE) {
            return Optional.empty();
        }
        boolean heading = block.kind() == Block.Kind.HEADING;
        String automatic = block.label(view);
        return automatic == null
                ? typed(text.strip(), heading)
                : numbered(automatic, text.strip(), block, heading);
    }

    private static Optional<Head> numbered(
            String label, String text, Block block, boolean heading) {
        Matcher number = LABEL.matcher(label);
        if (!number.matches() || number.group(2).chars().filter(c -> c == '.').count() > 1) {
            return Optional.empty();
        }
        String word = number.group(1) == null ? "" : number.group(1);
        return Optional.of(titled(word, number.group(2), text, block.lead(), heading));
    }

    private static Optional<Head> typed(String text, boolean heading) {
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            String rest = named.group(3);
            boolean title = heading || rest.length() <= LONGEST_TITLE || runIn(rest) > 0;
            return title ? opened(named, heading) : Optional.empty();
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return opened(dotted, heading);
        }
        Matcher single = SINGLE.matcher(text);
        boolean title =
                single.matches()
                        && (heading
                                || single.group(3).length() <= LONGEST_SHORT_TITLE
                                        && !single.group(3).endsWith(";"));
        return title ? opened(single, heading) : Optional.empty();
    }

    /// Words that go on with a sentence stand behind a reference, not behind a clause's number.
    private static Optional<Head> opened(Matcher number, boolean heading) {
        String rest = number.group(3);
        return !heading && GOES_ON.matcher(rest).matches()
                ? Optional.empty()
                : Optional.of(titled(number.group(1), number.group(2), rest, null, heading));
    }

    private static Head titled(
            String before, String number, String text, @Nullable String lead, boolean heading) {
        String word = before.strip().toLowerCase(Locale.ROOT);
        boolean worded = word.equals("part") || OUTER.matcher(word).matches();
        String label = worded ? capital(word) + " " + number : number;
        if (heading) {
            return new Head(word, label, bare(text), "", true);
        }
        if (lead != null && text.startsWith(lead) && lead.length() <= LONGEST_TITLE) {
            String rest = text.substring(lead.length()).strip();
            return new Head(word, label, bare(lead), rest, false);
        }
        int end = runIn(text);
        if (end > 0) {
            String rest = text.substring(end).strip();
            return new Head(word, label, bare(text.substring(0, end)), rest, false);
        }
        boolean brief = text.length() <= LONGEST_TITLE && !text.matches("(?s).*[.;,]$");
        return brief
                ? new Head(word, label, bare(text), "", false)
                : new Head(word, label, "", text, false);
    }

    /// Where a run-in title ends: behind its first full stop, when what stands before it is a
    /// title.
    private static int runIn(String text) {
        int stop = text.indexOf(". ");
        boolean title =
                stop > 0
                        && stop < 90
                        && Character.isUpperCase(text.charAt(0))
                        && text.substring(0, stop).split("\\s+").length <= 12;
        return title ? stop + 1 : 0;
    }

    private static String bare(String title) {
        return title.strip().replaceAll("[.:\\s]+$", "");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// The same with a title that stands in a paragraph of its own below the number.
    Head withTitle(String below) {
        return new Head(word, label, bare(below), rest, heading);
    }

    /// The same with the schedule that it is a part of: Parts begin anew in each.
    Head within(String schedule) {
        return new Head(word, label + " of " + schedule, title, rest, heading);
    }

    boolean untitled() {
        return title.isEmpty() && rest.isEmpty();
    }

    boolean outermost() {
        return OUTER.matcher(word).matches();
    }

    boolean part() {
        return word.equals("part");
    }
}
