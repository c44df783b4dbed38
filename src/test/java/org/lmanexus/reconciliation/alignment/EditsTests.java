package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The promise of every edit: all of them carried out on the baseline give the accepted text.
class EditsTests {

    private static final List<String> WORDS =
            List.of(
                    "the",
                    "Borrower",
                    "shall",
                    "pay",
                    "a",
                    "fee",
                    "of",
                    "each",
                    "Lender",
                    "under",
                    "this",
                    "Agreement",
                    "Section 2.1",
                    "promptly",
                    "and",
                    "without",
                    "demand",
                    "notice",
                    "or",
                    "interest",
                    "Majority Lenders",
                    "may",
                    "consent",
                    "$5,000",
                    "$1,000,000",
                    "2.75%",
                    "4.50:1",
                    "thirty (30) days",
                    "10 days",
                    "(as defined)",
                    "subject to Clause 3");

    private final PlainReading reader = new PlainReading();

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allEditsOfATrackedMarkupGiveTheAcceptedText(int seed) {
        Document markup = random(new Random(seed));
        Agreement baseline = reader.read(markup, View.REJECTED);
        Agreement accepted = reader.read(markup, View.ACCEPTED);
        List<Proposal> proposals =
                new TextComparison(reader, PlainReading::values).compare(baseline, markup);
        for (Agreement.Clause clause : baseline.clauses()) {
            List<Proposal> here =
                    proposals.stream()
                            .filter(
                                    p ->
                                            Objects.equals(p.clause(), clause.order())
                                                    && p.edit() != null)
                            .toList();
            assertThat(said(applied(clause.body(), here)))
                    .as("clause %s of seed %s by %s", clause.order(), seed, here)
                    .isEqualTo(said(accepted.clauses().get(clause.order() - 1).body()));
            assertThat(here).allSatisfy(p -> assertThat(p.competesWith()).isEmpty());
        }
    }

    static String applied(String body, List<Proposal> proposals) {
        String text = body;
        List<Proposal> fromTheEnd =
                proposals.stream()
                        .sorted(
                                Comparator.comparingInt((Proposal p) -> edit(p).start())
                                        .thenComparingInt(p -> edit(p).end())
                                        .thenComparingInt(Proposal::id)
                                        .reversed())
                        .toList();
        for (Proposal proposal : fromTheEnd) {
            Proposal.TextEdit edit = edit(proposal);
            text =
                    text.substring(0, edit.start())
                            + edit.replacement()
                            + text.substring(edit.end());
        }
        return text;
    }

    private static Proposal.TextEdit edit(Proposal proposal) {
        return Objects.requireNonNull(proposal.edit());
    }

    private static String said(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Document random(Random random) {
        Markup markup = new Markup();
        for (int clause = 1; clause <= 3; clause++) {
            markup.heading(String.valueOf(clause), "Title " + "ABC".charAt(clause - 1));
            markup.paragraph(
                    "This paragraph keeps Clause "
                            + clause
                            + " in its place whatever becomes of it.");
            int paragraphs = random.nextInt(4);
            for (int i = 0; i < paragraphs; i++) {
                markup.paragraph(paragraph(random));
            }
        }
        return markup.document();
    }

    private static String paragraph(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "{-" + sentences(random) + "-}";
            case 1 -> "{+" + sentences(random) + "+}";
            case 2 -> sentences(random);
            default ->
                    IntStream.rangeClosed(0, random.nextInt(4))
                            .mapToObj(i -> changed(random, sentence(random)))
                            .collect(Collectors.joining(" "));
        };
    }

    private static String changed(Random random, String sentence) {
        return switch (random.nextInt(5)) {
            case 0 -> "{-" + sentence + "-}{+" + sentence(random) + "+}";
            case 1 -> "{+" + sentence + "+}";
            case 2 -> "{-" + sentence + "-}";
            case 3 -> sentence;
            default -> {
                String[] words = sentence.split(" ");
                int at = random.nextInt(words.length);
                String put = "{+" + WORDS.get(random.nextInt(WORDS.size())) + "+}";
                words[at] =
                        random.nextBoolean()
                                ? "{-" + words[at] + "-}" + put
                                : words[at] + " " + put;
                yield String.join(" ", words);
            }
        };
    }

    private static String sentences(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> sentence(random))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Random random) {
        return IntStream.range(0, 4 + random.nextInt(10))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" ", "It is agreed that ", "."));
    }
}
