package org.lmanexus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.lmanexus.document.DocumentFormat;

class ProvidersTests {

    @Test
    void everyListedImplementationIsMadeInTheOrderOfTheList() {
        assertThat(Providers.of(DocumentFormat.class))
                .extracting(format -> format.getClass().getSimpleName())
                .containsExactly("DocxFormat", "PdfFormat");
    }

    @Test
    void aContractWithoutAListIsRefusedByItsName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Providers.of(Runnable.class))
                .withMessageContaining("META-INF/services/java.lang.Runnable");
    }
}
