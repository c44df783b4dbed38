package org.lmanexus.document;

import org.lmanexus.kernel.Refusal;

import java.util.List;

/// How a file is to be read.
///
/// @param passwords tried in their order where the file is protected
public record ReadOptions(List<Password> passwords) {

    public static final ReadOptions DEFAULT = new ReadOptions(List.of());

    public ReadOptions {
        passwords = List.copyOf(passwords);
    }

    public ReadOptions with(List<Password> other) {
        return new ReadOptions(other);
    }

    /// That a file stays shut.
    public Refusal.Unreadable locked(String file) {
        return new Refusal.Unreadable(
                file
                        + (passwords.isEmpty()
                                ? ": is protected by a password; give the password with it, or save"
                                        + " it without one"
                                : ": is protected by a password, and not by the one given; check"
                                        + " it and try again"));
    }
}
