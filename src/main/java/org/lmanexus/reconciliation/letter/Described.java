package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.alignment.text.Typography;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells whether a letter's words describe what stands in a clause: then they limit nothing.
final class Described {

    private static final Pattern ENDING = Pattern.compile("(?:ies|es|s|ed|ing|ment|ion)$");

    private Described() {}

    static boolean by(String word, Agreement.Clause clause) {
        return by(word, clause.title() + " " + clause.body());
    }

    static boolean by(String word, String text) {
        String said = text.toLowerCase(Locale.ROOT);
        String plain =
                Typography.squeeze(word)
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("(?:['’]s?|[.,;:])+$", "");
        String stem = plain.length() < 6 ? plain : ENDING.matcher(plain).replaceFirst("");
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(stem)).matcher(said).find();
    }
}
