package org.lmanexus.sample.american;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Covenant;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class AmericanWriterTests {

    @TempDir Path folder;

    @Test
    void everySectionIsReadFromWordAndFromThePages() throws IOException {
        AmericanWriter.main(new String[] {folder.toString()});
        List<String> sections =
                CreditAgreement.read().stream()
                        .filter(section -> section.numbered() && section.fate() != '+')
                        .map(section -> section.number().old())
                        .toList();

        for (String file : List.of("baseline.docx", "annotated.pdf")) {
            Agreement read = read(file, View.ACCEPTED);
            assertThat(read.clauses()).extracting(Clause::label).containsAll(sections);
            assertThat(read.covenants())
                    .extracting(Covenant::threshold)
                    .contains("not exceed 3.25 to 1.00", "not less than 1.20 to 1.00");
        }
    }

    @Test
    void theMarkupIsTheOldTextAndTheNew() throws IOException {
        AmericanWriter.main(new String[] {folder.toString()});

        assertThat(read("markup.docx", View.REJECTED).clauses())
                .extracting(Clause::label, Clause::body)
                .isEqualTo(labelsAndBodies("baseline.docx"));
        assertThat(read("markup.docx", View.ACCEPTED).clauses())
                .extracting(Clause::label, Clause::body)
                .isEqualTo(labelsAndBodies("markup-clean.docx"));
    }

    private List<Tuple> labelsAndBodies(String file) {
        return read(file, View.ACCEPTED).clauses().stream()
                .map(clause -> Tuple.tuple(clause.label(), clause.body()))
                .toList();
    }

    private Agreement read(String file, View view) {
        return AgreementReader.standard()
                .read(
                        DocumentReader.standard().read(folder.resolve("american-01").resolve(file)),
                        view);
    }
}
