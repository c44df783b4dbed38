package org.lmanexus.sample.negotiation;

import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.print.PdfPrinter;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.AgreementSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Writes parts of negotiations as cases for the scoring scripts: `ExtractWriter FOLDER COUNT
/// [SEED]`. The baseline is the whole agreement; the markup holds only what was sent.
public final class ExtractWriter {

    private static final int EDITS = 120;

    private ExtractWriter() {}

    /// House styles and scopes take turns; the same seed makes the same cases.
    public static void main(String[] args) throws IOException {
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            HouseStyle style = HouseStyle.values()[i % 2];
            Extract.Scope scope = Extract.Scope.values()[i / 2 % Extract.Scope.values().length];
            String name =
                    "part-%s-%s-%02d"
                            .formatted(
                                    scope.name().toLowerCase(Locale.ROOT),
                                    style == HouseStyle.AUTOMATIC_NUMBERS ? "automatic" : "typed",
                                    i + 1);
            write(Path.of(args[0], name), style, extract(scope, seed * 1000 + i));
        }
    }

    static Extract extract(Extract.Scope scope, long seed) {
        return Extract.of(Negotiation.make(seed, EDITS), scope, seed);
    }

    static void write(Path folder, HouseStyle style, Extract extract) throws IOException {
        Files.createDirectories(folder);
        Agreement standing = Agreement.standing(AgreementSource.agreement());
        NegotiationWriter.word(style, standing, folder.resolve("baseline.docx"));
        NegotiationWriter.word(style, extract.marked(), folder.resolve("markup.docx"));
        NegotiationWriter.word(style, extract.clean(), folder.resolve("markup-clean.docx"));
        PdfPrinter.print(extract.marked(), "Part of the draft of 9 February 2026")
                .writeTo(folder.resolve("markup.pdf"));
        NegotiationWriter.json(
                folder.resolve("truth.json"),
                Map.of("source", "a part of the sample deal", "edits", extract.edits()));
    }
}
