package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Reads the letters of a folder against the sample deal and prints the figures: `LetterRun
/// FOLDER…`.
public final class LetterRun {

    private LetterRun() {}

    public static void main(String[] args) throws IOException {
        for (String folder : args) {
            for (HouseStyle style : HouseStyle.values()) {
                for (String form : List.of("docx", "plain.docx", "pdf")) {
                    LetterScore score = score(Path.of(folder), style, form);
                    System.out.printf(
                            "%s %s %s: %d of %d right %.3f, HIGH %d, wrong at HIGH %d, right at"
                                    + " HIGH %d of %d changes%n",
                            Path.of(folder).getFileName(),
                            style,
                            form,
                            score.right,
                            score.instructions,
                            (double) score.right / score.instructions,
                            score.high,
                            score.highWrong,
                            score.rightAtHigh,
                            score.changes);
                    score.misses.forEach(miss -> System.out.println("  " + miss));
                    score.cautious.forEach(it -> System.out.println("  not at HIGH: " + it));
                }
            }
        }
    }

    static LetterScore score(Path folder, HouseStyle style, String form) throws IOException {
        Path work = Files.createTempDirectory("letters");
        Path agreement = work.resolve("agreement.docx");
        SampleDeal.agreement(style, agreement);
        DocumentReader reader = DocumentReader.standard();
        Agreement baseline = AgreementReader.standard().read(reader.read(agreement), View.ACCEPTED);
        LetterScore score = new LetterScore();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                LetterCase letter = LetterCase.read(file);
                Path made = work.resolve(letter.name() + "." + form);
                switch (form) {
                    case "docx" -> letter.writeWord(made);
                    case "pdf" -> letter.writePages(made);
                    default -> letter.writePlainWord(made);
                }
                score.add(
                        letter,
                        baseline,
                        Comparison.standard().compare(baseline, reader.read(made)));
            }
        }
        return score;
    }
}
