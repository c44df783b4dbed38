package org.lmanexus.console.shell;

import org.springframework.util.StringUtils;

import java.util.Locale;
import java.util.regex.Pattern;

/// Writes a field's name as a reader does: `unresolvedHighDrift` is Unresolved high drift.
public final class FieldWords {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[._]");

    private FieldWords() {}

    public static String of(String name) {
        String words = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return StringUtils.capitalize(words).replace("Http ", "HTTP ");
    }
}
