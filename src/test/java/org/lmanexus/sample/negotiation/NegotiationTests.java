package org.lmanexus.sample.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.sample.HouseStyle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class NegotiationTests {

    @TempDir Path folder;

    @Test
    void theSameSeedMakesTheSameNegotiation() {
        assertThat(Negotiation.make(7).edits()).isEqualTo(Negotiation.make(7).edits());
    }

    @Test
    void aNegotiationHasTwentyToFortyEditsAndWhatFollowsFromThem() {
        List<?> made =
                Negotiation.make(11).edits().stream()
                        .filter(edit -> !edit.containsKey("consequential"))
                        .toList();
        assertThat(made).hasSizeBetween(20, 41);
    }

    @Test
    void acceptingTheTrackedChangesGivesTheCleanCopy() throws IOException {
        Negotiation negotiation = Negotiation.make(23);
        NegotiationWriter.write(folder, HouseStyle.TYPED_NUMBERS, negotiation);
        assertThat(words("markup.docx", View.ACCEPTED))
                .containsExactlyElementsOf(words("markup-clean.docx", View.ACCEPTED));
    }

    @Test
    void rejectingTheTrackedChangesGivesTheBaseline() throws IOException {
        NegotiationWriter.write(folder, HouseStyle.TYPED_NUMBERS, Negotiation.make(23));
        assertThat(words("markup.docx", View.REJECTED))
                .containsExactlyElementsOf(words("baseline.docx", View.ACCEPTED));
    }

    private List<String> words(String file, View view) {
        Document document = DocumentReader.standard().read(folder.resolve(file));
        return document.blocks().stream()
                .filter(block -> !block.contents())
                .flatMap(block -> Stream.ofNullable(block.text(view)))
                .toList();
    }
}
