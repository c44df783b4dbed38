package org.lmanexus.identity;

import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a new password may be, after NIST SP 800-63B 5.1.1.2: long, of any characters, and none of
/// those that are tried first: words of its context, repetitions, sequences, and common words with
/// digits about them.
final class Passwords {

    private static final int SHORTEST = 12;

    /// bcrypt would cut off what comes behind.
    private static final int MOST_BYTES = 72;

    /// Shorter names of a person are part of many words.
    private static final int SHORTEST_NAME = 4;

    private static final List<String> PRODUCT = List.of("lmanexus", "nexus");

    private static final List<String> ROWS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "azertyuiopqsdfghjklmwxcvbn",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p");

    private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1+(.{0,5})");

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private static final Pattern COMMON = common();

    private Passwords() {}

    /// @throws Refusal.Invalid that says why, without the password
    static void check(String email, String name, char[] password) {
        String text = new String(password);
        if (text.codePointCount(0, text.length()) < SHORTEST || bytes(password) > MOST_BYTES) {
            throw new Refusal.Invalid(
                    "the password of %s must have at least %d characters and at most %d bytes"
                            .formatted(email, SHORTEST, MOST_BYTES));
        }
        String typed = text.toLowerCase(Locale.ROOT);
        List<String> readings = List.of(letters(typed), letters(spelled(typed)));
        refuseWhere(
                context(email, name)
                        .anyMatch(word -> readings.stream().anyMatch(r -> r.contains(word))),
                email,
                "it has the name, the e-mail or the product in it");
        refuseWhere(isRepeated(typed), email, "it repeats itself");
        refuseWhere(isSequence(typed), email, "it is a row of keys");
        refuseWhere(
                readings.stream().anyMatch(reading -> COMMON.matcher(reading).matches()),
                email,
                "it is common words with digits about them");
    }

    private static void refuseWhere(boolean weak, String email, String why) {
        if (weak) {
            throw new Refusal.Invalid(
                    "the password of %s is one of the first that anybody tries: %s; take a few words"
                                    .formatted(email, why)
                            + " that do not belong together");
        }
    }

    private static Stream<String> context(String email, String name) {
        String local = email.substring(0, Math.max(0, email.lastIndexOf('@')));
        String domain = email.substring(email.lastIndexOf('@') + 1).replaceAll("\\.[^.]*$", "");
        Stream<String> personal =
                Stream.concat(
                                Stream.of(local, name, domain),
                                Arrays.stream((local + " " + name + " " + domain).split("[\\W_]+")))
                        .map(word -> letters(word.toLowerCase(Locale.ROOT)))
                        .filter(word -> word.length() >= SHORTEST_NAME);
        return Stream.concat(personal, PRODUCT.stream());
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /// With letters for the digits and marks that stand for some within a word.
    private static String spelled(String text) {
        return AROUND.matcher(text)
                .replaceAll("")
                .replaceAll("[0]", "o")
                .replaceAll("[1!]", "i")
                .replaceAll("[3]", "e")
                .replaceAll("[4@]", "a")
                .replaceAll("[5$]", "s")
                .replaceAll("[7]", "t");
    }

    private static boolean isRepeated(String text) {
        Matcher repeated = REPEATED.matcher(text);
        return repeated.matches() && repeated.group(1).startsWith(repeated.group(2));
    }

    /// Two runs at most, each along one row of keys, in either direction.
    private static boolean isSequence(String text) {
        int first = run(text);
        return first == text.length() || run(text.substring(first)) == text.length() - first;
    }

    /// How many characters from the first on go along a row.
    private static int run(String text) {
        return ROWS.stream()
                .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
                .mapToInt(row -> along(row, text))
                .max()
                .orElse(0);
    }

    private static int along(String row, String text) {
        int length = 0;
        while (length < text.length() && row.contains(text.substring(0, length + 1))) {
            length++;
        }
        return length;
    }

    private static int bytes(char[] password) {
        return StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)).remaining();
    }

    private static Pattern common() {
        try (InputStream words =
                Objects.requireNonNull(
                        Passwords.class.getResourceAsStream("/identity/common-words.txt"))) {
            String any =
                    new String(words.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .collect(Collectors.joining("|"));
            return Pattern.compile("(?:" + any + ")+");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
