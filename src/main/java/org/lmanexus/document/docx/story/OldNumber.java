package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.style.NumberFormat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number that a paragraph had, as `w:numberingChange` keeps it: `%1:3:0:.` for each level its
/// place, its value, its format and the text behind it.
final class OldNumber {

    private static final Pattern LEVEL = Pattern.compile("%\\d:(\\d{1,4}):(\\d{1,3}):([^%]*)");

    private OldNumber() {}

    static @Nullable String label(String original) {
        StringBuilder label = new StringBuilder();
        Matcher level = LEVEL.matcher(original);
        while (level.find()) {
            label.append(format(level.group(2)).write(Integer.parseInt(level.group(1))))
                    .append(level.group(3));
        }
        String text = label.toString().strip();
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return bare.isBlank() ? null : bare;
    }

    private static NumberFormat format(String code) {
        return switch (code) {
            case "1" -> NumberFormat.UPPER_ROMAN;
            case "2" -> NumberFormat.LOWER_ROMAN;
            case "3" -> NumberFormat.UPPER_LETTER;
            case "4" -> NumberFormat.LOWER_LETTER;
            case "5" -> NumberFormat.ORDINAL;
            case "23" -> NumberFormat.BULLET;
            default -> NumberFormat.DECIMAL;
        };
    }
}
