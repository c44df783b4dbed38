package org.lmanexus.agreement.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The opening of a clause: its number without the word before it, its title, and words of the body
/// that stand in the same paragraph.
///
/// @param heading whether the document sets it as a heading
record Head(String label, String title, String rest, boolean heading) {

    private static final String WORD =
            "(?:(?i:section|sec\\.|clause|article|schedule|exhibit|appendix|annex|annexure|part)\\s+|§\\s*)";
    private static final String NUMBER =
            "(?:\\d{1,3}(?:\\.\\d{1,3}){0,2}|[IVXLC]{1,7}|[A-Z](?:-\\d+)?)";
    private static final Pattern LABEL = Pattern.compile("(?:" + WORD + ")?(" + NUMBER + ")[.:)]?");
    private static final Pattern NAMED =
            Pattern.compile(
                    "^(" + WORD + ")(" + NUMBER + ")(?=[.:)\\s–—-]|$)[.:)]?\\s*[–—-]?\\s*(.*)$",
                    Pattern.DOTALL);
    private static final Pattern DOTTED =
            Pattern.compile("^()(\\d{1,3}\\.\\d{1,3})[.)]?[\\s\\u00a0]+(.*)$", Pattern.DOTALL);
    private static final Pattern SINGLE =
            Pattern.compile("^()(\\d{1,3})[.)]?[\\s\\u00a0]+(.*)$", Pattern.DOTALL);
    private static final Pattern OUTER =
            Pattern.compile("(?i)(schedule|exhibit|appendix|annex|annexure).*");
    private static final int LONGEST_TITLE = 120;

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
        if (!number.matches() || number.group(1).chars().filter(c -> c == '.').count() > 1) {
            return Optional.empty();
        }
        String plain = OUTER.matcher(label).matches() ? label : number.group(1);
        return Optional.of(titled(plain, text, block.lead(), heading));
    }

    private static Optional<Head> typed(String text, boolean heading) {
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            boolean outer = OUTER.matcher(named.group(1)).matches();
            boolean title =
                    heading
                            || named.group(3).length() <= LONGEST_TITLE
                            || runIn(named.group(3)) > 0;
            return title
                    ? Optional.of(
                            titled(
                                    outer
                                            ? named.group(1).strip() + " " + named.group(2)
                                            : named.group(2),
                                    named.group(3),
                                    null,
                                    heading))
                    : Optional.empty();
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return Optional.of(titled(dotted.group(2), dotted.group(3), null, heading));
        }
        Matcher single = SINGLE.matcher(text);
        boolean title =
                single.matches()
                        && (heading
                                || single.group(3).length() <= 80
                                        && !single.group(3).endsWith(";"));
        return title
                ? Optional.of(titled(single.group(2), single.group(3), null, heading))
                : Optional.empty();
    }

    private static Head titled(String label, String text, @Nullable String lead, boolean heading) {
        if (heading) {
            return new Head(label, bare(text), "", true);
        }
        if (lead != null && text.startsWith(lead) && lead.length() <= LONGEST_TITLE) {
            return new Head(label, bare(lead), text.substring(lead.length()).strip(), false);
        }
        int end = runIn(text);
        if (end > 0) {
            return new Head(
                    label, bare(text.substring(0, end)), text.substring(end).strip(), false);
        }
        boolean brief = text.length() <= LONGEST_TITLE && !text.matches("(?s).*[.;,]$");
        return brief ? new Head(label, bare(text), "", false) : new Head(label, "", text, false);
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

    boolean outermost() {
        return OUTER.matcher(label).matches();
    }
}
