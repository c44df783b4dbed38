package org.lmanexus.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class RedlineTests {

    private static final Author COUNSEL = Author.of("Hartley Stone LLP", "2026-03-09T10:15:00Z");

    @Test
    void wordsInBracketsAreStruckAndWordsInBracesAreNew() {
        assertThat(Redline.parse("at [-2.50-]{+2.75+} per cent.", COUNSEL))
                .containsExactly(
                        Run.plain("at "),
                        Run.plain("2.50").marked(new Mark.Deleted(COUNSEL)),
                        Run.plain("2.75").marked(new Mark.Inserted(COUNSEL)),
                        Run.plain(" per cent."));
    }

    @Test
    void wordsWithoutMarksStayOneRun() {
        assertThat(Redline.parse("[date] - as before", COUNSEL))
                .isEqualTo(List.of(Run.plain("[date] - as before")));
    }
}
