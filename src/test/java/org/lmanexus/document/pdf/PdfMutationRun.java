package org.lmanexus.document.pdf;

import org.lmanexus.document.MutationCampaign;

import java.io.IOException;
import java.time.Duration;

/// Damages PDF files until the time is up: see [MutationCampaign].
final class PdfMutationRun {

    private PdfMutationRun() {}

    public static void main(String[] arguments) throws IOException {
        new MutationCampaign(
                        ".pdf",
                        Duration.ofSeconds(15),
                        (whole, seed) -> new PdfMutation(seed).of(whole))
                .run(arguments);
    }
}
