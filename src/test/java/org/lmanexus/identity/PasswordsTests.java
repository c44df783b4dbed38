package org.lmanexus.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.kernel.Refusal;

class PasswordsTests {

    private static final String EMAIL = "sarah.chen@northbank.example";
    private static final String NAME = "Sarah O'Chenowitz";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long password",
                "correct horse battery",
                "quite long enough",
                "tr0ub4dor and three",
                "wiosna w parku 7",
                "бабушка печёт хлеб",
                "🐎🔋📎🐸🌵🎻🧊🥁🪁🧵🦔🪵",
                "kT7#vq2Lx!9w",
                "the spring of the loan market"
            })
    void wordsThatDoNotBelongTogetherAreOne(String password) {
        assertThatCode(() -> Passwords.check(EMAIL, NAME, password.toCharArray()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eleven char",
                "🐎🔋📎🐸🌵🎻🧊🥁🪁🧵🦔",
                "x23456789 123456789 123456789 123456789 123456789 123456789 123456789 123"
            })
    void whatIsTooShortOrLongerThanItsHashReadsIsRefused(String password) {
        assertRefused(password, "at least 12 characters and at most 72 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sarah.chen2026!",
                "i am SARAH here",
                "S4r4h-and-friends",
                "ochenowitz 1984 x",
                "we are northbank",
                "my nexus account 7",
                "LmaNexus-2026-x"
            })
    void theNameTheEmailAndTheProductAreNoPart(String password) {
        assertRefused(password, "the name, the e-mail or the product");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "abababababab",
                "xyzxyzxyzxyzx",
                "tomtomtomtom",
                "Kiwi42Kiwi42"
            })
    void whatRepeatsItselfIsRefused(String password) {
        assertRefused(password, "repeats itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefghijkl",
                "zyxwvutsrqpo",
                "1234567890qwerty",
                "qwertyuiop123456",
                "1qaz2wsx3edc",
                "012345678901"
            })
    void aRowOfKeysIsRefused(String password) {
        assertRefused(password, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026!",
                "Summer2026!!!!",
                "welcome-welcome1",
                "2026adminadmin",
                "LetMeIn123456!",
                "Loan Agent 2026"
            })
    void commonWordsWithDigitsAboutThemAreRefused(String password) {
        assertRefused(password, "common words");
    }

    private static void assertRefused(String password, String why) {
        assertThatThrownBy(() -> Passwords.check(EMAIL, NAME, password.toCharArray()))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining(why)
                .hasMessageContaining(EMAIL);
    }
}
