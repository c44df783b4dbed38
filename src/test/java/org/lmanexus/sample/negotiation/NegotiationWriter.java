package org.lmanexus.sample.negotiation;

import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.print.PdfPrinter;
import org.lmanexus.sample.print.WordPrinter;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.AgreementSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes negotiations as cases for the scoring scripts: `NegotiationWriter FOLDER COUNT [SEED]`.
public final class NegotiationWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> WITHOUT_A_PEN =
            Set.of(
                    "move_clause",
                    "table_row_insert",
                    "format_only",
                    "paragraph_split",
                    "paragraph_merge");

    private NegotiationWriter() {}

    /// The house styles take turns; the same seed makes the same cases.
    public static void main(String[] args) throws IOException {
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            HouseStyle style = HouseStyle.values()[i % 2];
            String name =
                    "lma-%s-%02d"
                            .formatted(
                                    style == HouseStyle.AUTOMATIC_NUMBERS ? "automatic" : "typed",
                                    i + 1);
            write(Path.of(args[0], name), style, Negotiation.make(seed * 1000 + i));
        }
    }

    static void write(Path folder, HouseStyle style, Negotiation negotiation) throws IOException {
        Files.createDirectories(folder);
        Agreement standing = Agreement.standing(AgreementSource.agreement());
        word(style, standing, folder.resolve("baseline.docx"));
        word(style, negotiation.marked(), folder.resolve("markup.docx"));
        word(style, CleanCopy.of(negotiation.marked()), folder.resolve("markup-clean.docx"));
        PdfPrinter.print(negotiation.marked(), "Draft of 9 February 2026")
                .writeTo(folder.resolve("markup.pdf"));
        PdfPrinter.print(PenCopy.of(negotiation), "Senior Facilities Agreement")
                .writeTo(folder.resolve("annotated.pdf"));
        List<Object> unplaced =
                negotiation.edits().stream()
                        .filter(edit -> WITHOUT_A_PEN.contains(edit.get("kind")))
                        .map(edit -> edit.get("id"))
                        .toList();
        json(
                folder.resolve("truth.json"),
                Map.of("source", "the sample deal", "edits", negotiation.edits()));
        json(
                folder.resolve("truth-annotated.json"),
                Map.of("annotations", List.of(), "notPlaced", unplaced));
        json(folder.resolve("baseline.json"), BaselineTruth.make());
    }

    static void word(HouseStyle style, Agreement agreement, Path file) throws IOException {
        switch (style) {
            case AUTOMATIC_NUMBERS -> WordPrinter.automatic(agreement).writeTo(file);
            case TYPED_NUMBERS -> WordPrinter.typed(agreement).writeTo(file);
        }
    }

    static void json(Path file, Map<String, ?> value) throws IOException {
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }
}
