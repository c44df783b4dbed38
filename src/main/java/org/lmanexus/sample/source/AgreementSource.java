package org.lmanexus.sample.source;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.source.ElementParser.Parsed;
import org.lmanexus.sample.source.Style.Zone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Finds the readable source on the class path and reads it.
public final class AgreementSource {

    private static final String FOLDER = "/sample/";

    private AgreementSource() {}

    /// The agreement as it stands, numbered, with its references written out.
    public static List<Element> agreement() {
        List<SourceBlock> blocks = new ArrayList<>();
        for (String file : text("agreement/order.lst").split("\\s+")) {
            blocks.addAll(SourceBlock.cut(file, text("agreement/" + file)));
        }
        return agreement(blocks);
    }

    static List<Element> agreement(List<SourceBlock> blocks) {
        List<Parsed> parsed = new ElementParser(Zone.FRONT).parse(blocks);
        List<Element> elements = parsed.stream().map(Parsed::element).toList();
        Labels labels = Labels.of(elements, mark -> true);
        for (int i = 0; i < parsed.size(); i++) {
            check(parsed.get(i), labels.label(i), blocks.get(i).where());
        }
        return References.written(elements, labels);
    }

    private static void check(Parsed parsed, String due, String where) {
        if (!parsed.typed().isEmpty() && !parsed.typed().equals(due)) {
            throw new Refusal.Invalid(
                    "%s: the paragraph is labelled %s where %s is due; number it %s"
                            .formatted(where, parsed.typed(), due, due));
        }
    }

    /// The text of a file below the sample's folder.
    public static String text(String file) {
        try (InputStream stream = AgreementSource.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new Refusal.NotFound(
                        "%s: no such file in the sample's source; name one that is there"
                                .formatted(file));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
