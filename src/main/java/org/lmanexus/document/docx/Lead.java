package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.story.Piece;

import java.util.regex.Pattern;

/// The bold, underlined or italic words that open a paragraph, behind a typed number or a quotation
/// mark at most.
final class Lead {

    private static final Pattern BEFORE =
            Pattern.compile(
                    "\\s*((Section |Clause |Article |Schedule )?"
                        + "(\\d{1,3}(\\.\\d{1,3})*[.):]?|\\([\\da-zA-Z]{1,5}\\)|[a-zA-Z]\\.|[ivxlcIVXLC]+\\.)"
                        + "\\s+)?[\"“‘'\\[(]*");

    private Lead() {}

    static @Nullable String of(Paragraph paragraph, View view) {
        StringBuilder before = new StringBuilder();
        StringBuilder lead = new StringBuilder();
        for (Piece piece : paragraph.pieces()) {
            if (piece.in(view)) {
                boolean blank = piece.text().toString().isBlank();
                if (piece.emphasised() || (blank && !lead.isEmpty())) {
                    lead.append(piece.text());
                } else if (lead.isEmpty()) {
                    before.append(piece.text());
                } else {
                    break;
                }
            }
        }
        String words = NormalText.of(lead).strip();
        return words.isEmpty() || !BEFORE.matcher(before).matches() ? null : words;
    }
}
