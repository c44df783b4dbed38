package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A named style, with what it inherits.
///
/// @param name as Word shows it, such as `heading 1`
public record Style(
        String id, String name, @Nullable String base, ParagraphFormat paragraph, RunFormat run) {

    static final Style NONE = new Style("", "", null, ParagraphFormat.PLAIN, RunFormat.PLAIN);

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
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
        Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT));
        return heading.matches() ? Integer.valueOf(heading.group(1)) - 1 : null;
    }

    /// Whether it is for lines of a table of contents.
    public boolean contents() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.matches("(toc|contents|verzeichnis) ?\\d+")
                || lower.equals("toc heading")
                || lower.equals("table of figures")
                || lower.equals("table of authorities");
    }
}
