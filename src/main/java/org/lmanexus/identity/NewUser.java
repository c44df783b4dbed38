package org.lmanexus.identity;

import org.lmanexus.kernel.Refusal;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What a new user may look like.
record NewUser(String email, String name) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int SHORTEST_PASSWORD = 12;

    /// bcrypt would cut off what comes behind.
    private static final int LONGEST_PASSWORD_BYTES = 72;

    static NewUser checked(String email, String name, char[] password) {
        String address = email.strip();
        if (!EMAIL.matcher(address).matches()) {
            throw new Refusal.Invalid(
                    "'%s' is no e-mail address: write it as name@example.com".formatted(address));
        }
        if (name.isBlank()) {
            throw new Refusal.Invalid("user %s has no name: give one".formatted(address));
        }
        if (password.length < SHORTEST_PASSWORD || bytes(password) > LONGEST_PASSWORD_BYTES) {
            throw new Refusal.Invalid(
                    "the password of %s must have at least %d characters and at most %d bytes"
                            .formatted(address, SHORTEST_PASSWORD, LONGEST_PASSWORD_BYTES));
        }
        return new NewUser(address, name.strip());
    }

    private static int bytes(char[] password) {
        return StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)).remaining();
    }
}
