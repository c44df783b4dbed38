package org.lmanexus.api;

import org.lmanexus.kernel.Refusal;

import java.util.List;
import java.util.function.Function;

/// Part of a list that grows.
///
/// @param total how many there are in all
/// @param offset how many stand before the first of these
public record Page<T>(List<T> items, long total, int offset, int limit) {

    public static final String LIMIT = "50";
    private static final int LARGEST = 500;

    public Page {
        items = List.copyOf(items);
    }

    /// @throws Refusal.Invalid for an offset before the first, or a limit that is none
    public static void check(int offset, int limit) {
        if (offset < 0) {
            throw new Refusal.Invalid("offset %d: begin at 0".formatted(offset));
        }
        if (limit < 1 || limit > LARGEST) {
            throw new Refusal.Invalid("limit %d: take between 1 and %d".formatted(limit, LARGEST));
        }
    }

    /// Cuts a page from a list that is at hand.
    public static <S, T> Page<T> of(List<S> all, int offset, int limit, Function<S, T> view) {
        check(offset, limit);
        List<T> part = all.stream().skip(offset).limit(limit).map(view).toList();
        return new Page<>(part, all.size(), offset, limit);
    }
}
