package org.lmanexus.settings;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Keeps values out of sight that open doors.
final class Secrets {

    private static final Pattern NAMES = Pattern.compile("password|secret|token$|passphrase");

    private Secrets() {}

    static String shown(String name, @Nullable String value) {
        return NAMES.matcher(name).find() ? "not shown" : "\"" + value + "\"";
    }
}
