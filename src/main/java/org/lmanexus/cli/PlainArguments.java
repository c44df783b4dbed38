package org.lmanexus.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A command with options that each have a value, and files: `read --format json a.docx`.
record PlainArguments(String command, Map<String, String> options, List<Path> files) {

    /// @return empty for whatever needs a closer look, such as `--help` or a missing value
    static Optional<PlainArguments> of(String... arguments) {
        Map<String, String> options = new HashMap<>();
        List<Path> files = new ArrayList<>();
        try {
            int at = 1;
            while (at < arguments.length) {
                String argument = arguments[at++];
                if (!isOption(argument)) {
                    files.add(Path.of(argument));
                    continue;
                }
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument : argument.substring(0, equals);
                String value = equals < 0 ? next(arguments, at++) : argument.substring(equals + 1);
                if (options.put(name, value) != null || isOption(value)) {
                    return Optional.empty();
                }
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlainArguments(arguments[0], options, files));
    }

    boolean hasOnly(Set<String> names) {
        return names.containsAll(options.keySet());
    }

    /// @throws IllegalArgumentException when the value is none of the type
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String value = options.get(name);
        return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }

    @Nullable Path path(String name) {
        String value = options.get(name);
        return value == null ? null : Path.of(value);
    }

    /// Empty, a leading dash or the `@` of an argument file: not plain.
    private static boolean isOption(String argument) {
        return argument.isEmpty() || argument.charAt(0) == '-' || argument.charAt(0) == '@';
    }

    private static String next(String[] arguments, int at) {
        return at < arguments.length ? arguments[at] : "";
    }
}
