package org.lmanexus.console.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiptTests {

    @Test
    void itsFieldsAndWhatTheSystemSaidBesideThemAreToldApart() {
        Receipt receipt =
                Receipt.read(
                        """
                        {"reference": "LIQ-1", "httpStatus": 200, "etag": null, "body": "<ok a=\\"1\\"/>"}
                        """);

        assertThat(receipt.facts())
                .containsOnlyKeys("reference", "httpStatus")
                .containsEntry("httpStatus", "200");
        assertThat(receipt.rest()).isEqualTo("<ok a=\"1\"/>");
    }

    @Test
    void anyOtherAnswerStandsAsItCame() {
        assertThat(Receipt.read("201 Created"))
                .isEqualTo(new Receipt(java.util.Map.of(), "201 Created"));
        assertThat(Receipt.read("[1]").rest()).isEqualTo("[1]");
    }
}
