package org.lmanexus.sample.american;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the source: `= ARTICLE`, `== Section #key`, `+==` and `-==` for one that comes or goes,
/// `<==` and `>==` for one that moves, `% ` for a line of a schedule's head, and paragraphs between
/// blank lines.
final class CreditAgreement {

    private static final String SOURCE = "/american/credit-agreement.txt";
    private static final Words.Number NONE = new Words.Number("", "");

    private final Map<String, Words.Number> numbers = new HashMap<>();
    private int article;
    private int old;
    private int fresh;

    private CreditAgreement() {}

    static List<Section> read() throws IOException {
        return read(source());
    }

    static List<Section> read(List<String> lines) {
        CreditAgreement reader = new CreditAgreement();
        lines.forEach(reader::number);
        return reader.sections(lines);
    }

    static List<String> source() throws IOException {
        try (var in = Objects.requireNonNull(CreditAgreement.class.getResourceAsStream(SOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void number(String line) {
        if (line.startsWith("= ")) {
            article++;
            old = 0;
            fresh = 0;
        } else if (section(line)) {
            char fate = line.charAt(0);
            boolean stands = fate != '+' && fate != '>';
            boolean proposed = fate != '-' && fate != '<';
            old += stands ? 1 : 0;
            fresh += proposed ? 1 : 0;
            numbers.merge(
                    line.substring(line.indexOf('#') + 1),
                    new Words.Number(
                            stands ? "%d.%02d".formatted(article, old) : "",
                            proposed ? "%d.%02d".formatted(article, fresh) : ""),
                    CreditAgreement::both);
        }
    }

    /// The number where a section stands, and the number where it goes.
    private static Words.Number both(Words.Number one, Words.Number other) {
        return new Words.Number(one.old() + other.old(), one.fresh() + other.fresh());
    }

    private static boolean section(String line) {
        return line.matches("[-+<>]?== .*");
    }

    private List<Section> sections(List<String> lines) {
        List<Section> sections = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("= ") || line.startsWith("% ")) {
                sections.add(new Section(' ', NONE, line.substring(2), List.of()));
            } else if (section(line)) {
                int key = line.indexOf('#');
                Words.Number number = numbers.get(line.substring(key + 1));
                String title = line.substring(line.indexOf("== ") + 3, key).strip();
                char fate = line.charAt(0) == '=' ? ' ' : line.charAt(0);
                sections.add(
                        new Section(
                                fate, Objects.requireNonNull(number), title, new ArrayList<>()));
            } else if (!line.isBlank()) {
                Section last = sections.removeLast();
                List<Words> paragraphs = new ArrayList<>(last.paragraphs());
                paragraphs.add(
                        Words.read(line, key -> Objects.requireNonNull(numbers.get(key), key)));
                sections.add(new Section(last.fate(), last.number(), last.title(), paragraphs));
            }
        }
        return sections;
    }
}
