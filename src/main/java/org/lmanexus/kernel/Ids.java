package org.lmanexus.kernel;

import io.github.thibaultmeyer.cuid.CUID;

/// Makes ids. Everywhere else an id is opaque text, and any text that a database already holds is
/// one.
public final class Ids {

    private Ids() {}

    /// A new CUID (version 1: 25 characters, starts with `c`), as the seed's own schema makes them.
    public static String next() {
        return CUID.randomCUID1().toString();
    }
}
