package org.lmanexus.identity;

import org.lmanexus.kernel.Refusal;

import java.util.regex.Pattern;

/// What a new user may look like.
record NewUser(String email, String name) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    static NewUser checked(String email, String name, char[] password) {
        String address = email.strip();
        if (!EMAIL.matcher(address).matches()) {
            throw new Refusal.Invalid(
                    "'%s' is no e-mail address: write it as name@example.com".formatted(address));
        }
        if (name.isBlank()) {
            throw new Refusal.Invalid("user %s has no name: give one".formatted(address));
        }
        Passwords.check(address, name, password);
        return new NewUser(address, name.strip());
    }
}
