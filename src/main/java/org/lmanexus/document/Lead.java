package org.lmanexus.document;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// Finds the emphasised words that open a paragraph, behind a typed number or a quotation mark at
/// most.
public final class Lead {

    private static final Pattern BEFORE =
            Pattern.compile(
                    "\\s*((Section |Clause |Article |Schedule )?"
                            + "(\\d{1,3}(\\.\\d{1,3})*[.):]?|\\([\\da-zA-Z]{1,5}\\)|[a-zA-Z]\\.|"
                            + "[ivxlcIVXLC]+\\.)\\s+)?[\"“‘'\\[(]*");

    private Lead() {}

    /// Neighbouring words that are set alike.
    public record Words(String text, boolean emphasised) {}

    /// The opening words, or null where the paragraph opens plainly.
    public static @Nullable String of(List<Words> paragraph) {
        StringBuilder before = new StringBuilder();
        StringBuilder lead = new StringBuilder();
        for (Words words : paragraph) {
            if (words.emphasised() || (words.text().isBlank() && !lead.isEmpty())) {
                lead.append(words.text());
            } else if (lead.isEmpty()) {
                before.append(words.text());
            } else {
                break;
            }
        }
        String text = lead.toString().strip();
        return text.isEmpty() || !BEFORE.matcher(before).matches() ? null : text;
    }
}
