package org.lmanexus.term.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Numbers in words, read and spelled: `one hundred and twenty-five thousand`.
public final class NumberWords {

    private static final List<String> SMALL =
            List.of(
                    ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                                    + " fourteen fifteen sixteen seventeen eighteen nineteen")
                            .split(" "));
    private static final List<String> TENS =
            List.of("_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Set<String> NUMBERS =
            Stream.concat(SMALL.stream(), TENS.stream().filter(word -> word.length() > 1))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Long> SCALES = new LinkedHashMap<>();
    private static final int LONGEST = 24;

    static {
        SCALES.put("trillion", 1_000_000_000_000L);
        SCALES.put("billion", 1_000_000_000L);
        SCALES.put("million", 1_000_000L);
        SCALES.put("thousand", 1_000L);
    }

    private long total;
    private long group;
    private long lastScale = Long.MAX_VALUE;

    private NumberWords() {}

    /// A number in words.
    ///
    /// @param end index of the token behind it
    record Spelled(BigDecimal value, int end) {}

    /// The words that a number can begin with.
    public static Set<String> openers() {
        return NUMBERS;
    }

    static boolean isOne(Token token) {
        return token.isWord() && NUMBERS.contains(token.lower());
    }

    static Optional<Spelled> at(Tokens tokens, int start) {
        return isOne(tokens.at(start)) ? new NumberWords().read(tokens, start) : Optional.empty();
    }

    private Optional<Spelled> read(Tokens tokens, int start) {
        int i = start;
        while (i - start < LONGEST) {
            int next = tokens.at(i).isHyphen() && i > start ? i + 1 : i;
            boolean and =
                    next > start && tokens.at(next).is("and") && endsGroup(tokens.at(next - 1));
            next += and ? 1 : 0;
            if (!take(tokens.at(next), and)) {
                break;
            }
            i = next + 1;
        }
        return Optional.of(new Spelled(BigDecimal.valueOf(total + group), i));
    }

    private static boolean endsGroup(Token token) {
        return token.is("hundred") || SCALES.containsKey(token.lower());
    }

    private boolean take(Token token, boolean afterAnd) {
        if (!token.isWord()) {
            return false;
        }
        int small = SMALL.indexOf(token.lower());
        int ten = TENS.indexOf(token.lower());
        if (small >= 0) {
            return add(small, small < 10 && group % 100 >= 20 ? 10 : 100);
        }
        if (ten >= 0) {
            return add(ten * 10L, 100);
        }
        return !afterAnd && (token.is("hundred") ? hundred() : scale(SCALES.get(token.lower())));
    }

    private boolean add(long number, int room) {
        if (group % room != 0) {
            return false;
        }
        group += number;
        return true;
    }

    private boolean hundred() {
        if (group == 0 || group >= 100) {
            return false;
        }
        group *= 100;
        return true;
    }

    private boolean scale(@org.jspecify.annotations.Nullable Long scale) {
        if (scale == null || group == 0 || scale >= lastScale) {
            return false;
        }
        total += group * scale;
        group = 0;
        lastScale = scale;
        return true;
    }

    /// A whole number in words, without `and`; empty for others, and for those beyond trillions.
    public static Optional<String> spell(BigDecimal number) {
        if (number.signum() < 0
                || number.stripTrailingZeros().scale() > 0
                || number.precision() > 15) {
            return Optional.empty();
        }
        long rest = number.longValueExact();
        if (rest == 0) {
            return Optional.of(SMALL.getFirst());
        }
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Long> scale : SCALES.entrySet()) {
            if (rest >= scale.getValue()) {
                belowThousand(rest / scale.getValue(), words);
                words.add(scale.getKey());
                rest %= scale.getValue();
            }
        }
        belowThousand(rest, words);
        return Optional.of(String.join(" ", words));
    }

    private static void belowThousand(long number, List<String> words) {
        int rest = (int) number;
        if (rest >= 100) {
            words.add(SMALL.get(rest / 100));
            words.add("hundred");
            rest %= 100;
        }
        if (rest >= 20) {
            String tens = TENS.get(rest / 10);
            words.add(rest % 10 == 0 ? tens : tens + "-" + SMALL.get(rest % 10));
        } else if (rest > 0) {
            words.add(SMALL.get(rest));
        }
    }
}
