package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmanexus.reconciliation.alignment.Comparing.READER;
import static org.lmanexus.reconciliation.alignment.Comparing.compare;
import static org.lmanexus.reconciliation.alignment.Comparing.facility;

import org.junit.jupiter.api.Test;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.kernel.Refusal;

import java.util.Collections;

class LargestMarkupTests {

    @Test
    void aMarkupBeyondTheLimitIsRefusedWithItsSizeTheLimitAndWhatToDo() {
        Document small = facility().document();
        Document large =
                small.with("large.docx", Collections.nCopies(250_001, small.blocks().getLast()));

        assertThatThrownBy(() -> compare(READER.read(small, View.ACCEPTED), large))
                .isInstanceOf(Refusal.Unreadable.class)
                .hasMessageContainingAll("large.docx", "250001", "250000", "split the file");
    }
}
