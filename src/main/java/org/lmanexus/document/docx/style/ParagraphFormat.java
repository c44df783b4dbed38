package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// What a paragraph or a paragraph style says of itself; null where it leaves it to what it is
/// based on.
///
/// @param list the numbering instance; 0 takes an inherited number away
/// @param level depth in that list, from 0
/// @param outline depth as a heading, from 0; 9 is body text
public record ParagraphFormat(
        @Nullable String style,
        @Nullable Integer list,
        @Nullable Integer level,
        @Nullable Integer outline) {

    public static final ParagraphFormat PLAIN = new ParagraphFormat(null, null, null, null);

    ParagraphFormat over(ParagraphFormat base) {
        return new ParagraphFormat(
                style,
                list == null ? base.list : list,
                level == null ? base.level : level,
                outline == null ? base.outline : outline);
    }

    public boolean numberedAs(ParagraphFormat other) {
        return Objects.equals(list, other.list) && Objects.equals(level, other.level);
    }
}
