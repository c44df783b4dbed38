package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads what a request names.
public final class Named {

    private Named() {}

    /// A value of an enum by its name, in any letter case.
    ///
    /// @throws Refusal.Invalid for a name that is none of them
    public static <E extends Enum<E>> @Nullable E of(
            Class<E> type, String field, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(type, field, name));
    }

    /// What a request must carry.
    ///
    /// @throws Refusal.Invalid naming the field that is missing
    public static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal.Invalid("%s: is missing; send it".formatted(field));
        }
        return value;
    }

    private static <E extends Enum<E>> Refusal unknown(Class<E> type, String field, String name) {
        return new Refusal.Invalid(
                "%s %s: there is none of that name; take one of %s"
                        .formatted(
                                field,
                                name,
                                Arrays.stream(type.getEnumConstants())
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }
}
