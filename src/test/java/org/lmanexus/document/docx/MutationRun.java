package org.lmanexus.document.docx;

import org.lmanexus.document.MutationCampaign;

import java.io.IOException;
import java.time.Duration;

/// Damages DOCX files until the time is up: see [MutationCampaign].
final class MutationRun {

    private MutationRun() {}

    public static void main(String[] arguments) throws IOException {
        new MutationCampaign(
                        ".docx",
                        Duration.ofSeconds(8),
                        (whole, seed) -> new Mutation(seed).of(whole))
                .run(arguments);
    }
}
