package org.lmanexus.document.docx.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Numbers in English words, as Word writes them before headings: `Article Twenty-One`.
final class EnglishNumber {

    private static final List<String> SMALL =
            List.of(
                    "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen"
                            .concat(" Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen")
                            .split(" "));
    private static final List<String> TENS =
            List.of(". . Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" "));
    private static final Map<String, String> IRREGULAR =
            Map.of(
                    "one", "first", "two", "second", "three", "third", "five", "fifth", "eight",
                    "eighth", "nine", "ninth", "twelve", "twelfth");
    private static final int HUNDRED = 100;
    private static final int MOST = 999;

    private EnglishNumber() {}

    static String suffix(int number) {
        int tens = number % HUNDRED;
        if (tens >= 11 && tens <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    static String cardinal(int number) {
        if (number < 0 || number > MOST) {
            return Integer.toString(number);
        }
        if (number >= HUNDRED) {
            int rest = number % HUNDRED;
            String hundreds = SMALL.get(number / HUNDRED) + " Hundred";
            return rest == 0 ? hundreds : hundreds + " " + cardinal(rest);
        }
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        String tens = TENS.get(number / 10);
        return number % 10 == 0
                ? tens
                : tens + "-" + SMALL.get(number % 10).toLowerCase(Locale.ROOT);
    }

    static String ordinal(int number) {
        if (number < 0 || number > MOST) {
            return number + suffix(number);
        }
        String cardinal = cardinal(number);
        int start = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
        String last = cardinal.substring(start);
        String lower = last.toLowerCase(Locale.ROOT);
        String ordinal = IRREGULAR.getOrDefault(lower, regular(lower));
        boolean upper = Character.isUpperCase(last.charAt(0));
        return cardinal.substring(0, start)
                + (upper ? ordinal.substring(0, 1).toUpperCase(Locale.ROOT) : ordinal.charAt(0))
                + ordinal.substring(1);
    }

    private static String regular(String word) {
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
    }
}
