package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A named style, with what it inherits.
///
/// @param name as Word shows it, such as `heading 1`
public record Style(
        String id, String name, @Nullable String base, ParagraphFormat paragraph, RunFormat run) {

    static final Style NONE = new Style("", "", null, ParagraphFormat.PLAIN, RunFormat.PLAIN);

    private static final String HEADING = "heading ";
    private static final List<String> LINES = List.of("toc", "contents", "verzeichnis");
    private static final List<String> LISTS =
            List.of("toc heading", "table of figures", "table of authorities");
    private static final int BODY = 9;

    Style over(Style parent) {
        return new Style(id, name, base, paragraph.over(parent.paragraph), run.over(parent.run));
    }

    /// Depth as a heading, from 0, or null for body text.
    public @Nullable Integer heading(ParagraphFormat direct) {
        Integer outline = direct.over(paragraph).outline();
        if (outline != null) {
            return outline >= 0 && outline < BODY ? outline : null;
        }
        int digit = name.length() == HEADING.length() + 1 ? name.charAt(HEADING.length()) : 0;
        return digit >= '1' && digit <= '9' && starts(HEADING) ? digit - '1' : null;
    }

    /// Whether it is for lines of a table of contents.
    public boolean contents() {
        for (String line : LINES) {
            if (starts(line) && numbered(line.length())) {
                return true;
            }
        }
        for (String list : LISTS) {
            if (list.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean starts(String beginning) {
        return name.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    /// Whether nothing but a number follows, with a blank before it or not.
    private boolean numbered(int from) {
        int at = from < name.length() && name.charAt(from) == ' ' ? from + 1 : from;
        for (int i = at; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return at < name.length();
    }
}
