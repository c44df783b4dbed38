package org.lmanexus.document;

import org.lmanexus.kernel.Refusal;

import java.time.Duration;
import java.util.List;

/// How a file is to be read.
///
/// @param passwords tried in their order where the file is protected
/// @param longest how long it may take by the clock
/// @param memory how many bytes may be held for it
/// @param recognition of pages without text
public record ReadOptions(
        List<Password> passwords, Duration longest, long memory, Recognition recognition) {

    /// An agreement of 5,000 pages takes about a third of it.
    private static final long ENOUGH = 400L << 20;

    /// Two files may be read at the same time, and something is left for the rest.
    private static final long SHARE = Runtime.getRuntime().maxMemory() / 3;

    public static final ReadOptions DEFAULT =
            new ReadOptions(
                    List.of(), Duration.ofMinutes(5), Math.min(ENOUGH, SHARE), Recognition.OFF);

    public ReadOptions {
        passwords = List.copyOf(passwords);
    }

    public ReadOptions with(List<Password> other) {
        return new ReadOptions(other, longest, memory, recognition);
    }

    public ReadOptions with(Duration other) {
        return new ReadOptions(passwords, other, memory, recognition);
    }

    public ReadOptions with(Recognition other) {
        return new ReadOptions(passwords, longest, memory, other);
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
