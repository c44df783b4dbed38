package org.lmanexus.sample.american;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Draws another negotiation from the source: some of its edits, other values, sections that go or
/// move; the same seed draws the same.
final class Rounds {

    private static final Pattern EDIT =
            Pattern.compile("\\[\\[(?<edit>\\w+)(?<values>[^|]*)\\|(?<from>.*?)=>(?<to>.*?)]]");
    private static final Pattern MONEY = Pattern.compile("\\{money (\\d+) USD\\|\\$[\\d,]+}");
    private static final Pattern PERCENT = Pattern.compile("\\{percent ([\\d.]+) %\\|[\\d.]+%}");

    private final Random random;

    Rounds(long seed) {
        this.random = new Random(seed);
    }

    List<String> draw(List<String> source) {
        List<String> drawn = new ArrayList<>();
        for (String line : source) {
            String some = EDIT.matcher(line).replaceAll(this::perhaps);
            String more = MONEY.matcher(some).replaceAll(this::money);
            drawn.add(PERCENT.matcher(more).replaceAll(this::percent));
        }
        return fates(drawn);
    }

    /// The edit, or in half of the cases the words that stand.
    private String perhaps(MatchResult edit) {
        if (random.nextBoolean()) {
            return quoted(edit.group());
        }
        String[] values = edit.group("values").strip().split(" ");
        String unit = values.length > 2 ? " " + values[2] : "";
        return quoted(
                values.length < 2
                        ? edit.group("from")
                        : "{%s %s%s|%s}"
                                .formatted(
                                        edit.group("edit"), values[0], unit, edit.group("from")));
    }

    private String money(MatchResult value) {
        List<String> factors = List.of("0.6", "0.8", "1.2", "1.5", "2");
        long was = Long.parseLong(value.group(1));
        long is =
                new BigDecimal(was)
                        .multiply(new BigDecimal(factors.get(random.nextInt(factors.size()))))
                        .longValue();
        return seldom(value, "[[money %d %d USD|$%,d=>$%,d]]", was, is, was, is);
    }

    private String percent(MatchResult value) {
        BigDecimal was = new BigDecimal(value.group(1));
        BigDecimal is = was.add(new BigDecimal(random.nextBoolean() ? "0.25" : "0.50"));
        return seldom(value, "[[percent %s %s %%|%s%%=>%s%%]]", was, is, was, is);
    }

    private String seldom(MatchResult value, String change, Object... words) {
        boolean changed = random.nextInt(4) == 0;
        return quoted(changed ? change.formatted(words) : value.group());
    }

    private static String quoted(String replacement) {
        return replacement.replace("\\", "\\\\").replace("$", "\\$");
    }

    /// Lets a few sections go that nothing refers to, and moves a few within their article.
    private List<String> fates(List<String> lines) {
        String all = String.join("\n", lines);
        List<String> out = new ArrayList<>();
        List<String> away = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("= ") || line.startsWith("% ")) {
                out.addAll(away);
                away.clear();
            }
            int end = next(lines, i);
            boolean plain = lines.subList(i, end).stream().noneMatch(it -> it.contains("[["));
            int draw = line.startsWith("== ") && plain ? random.nextInt(12) : 2;
            String key = line.substring(line.indexOf('#') + 1);
            if (draw == 0 && !all.contains("{ref " + key + "}")) {
                out.add("-" + line);
            } else if (draw == 1 && away.isEmpty() && passes(lines, end)) {
                out.add("<" + line);
                away.add(">" + line);
                away.addAll(lines.subList(i + 1, end));
            } else {
                out.add(line.startsWith("-") && random.nextBoolean() ? line.substring(1) : line);
            }
        }
        return out;
    }

    /// Whether two sections of the article follow: of two neighbours neither can be told to have
    /// moved.
    private static boolean passes(List<String> lines, int end) {
        return end < lines.size()
                && lines.get(end).matches("[-+]?== .*")
                && lines.get(next(lines, end)).matches("[-+]?== .*");
    }

    /// The line behind the section that begins there.
    private static int next(List<String> lines, int from) {
        int end = from + 1;
        while (end < lines.size() && !lines.get(end).matches("[-+]?==? .*|% .*")) {
            end++;
        }
        return end;
    }
}
