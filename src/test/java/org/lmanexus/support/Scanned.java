package org.lmanexus.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Makes pictures of pages, as a scanner does.
public final class Scanned {

    private static final float DPI = 200;

    private Scanned() {}

    /// A file of the same pages with nothing on them but their pictures.
    public static byte[] pdf(byte[] pages) throws IOException {
        try (PDDocument from = Loader.loadPDF(pages);
                PDDocument to = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(from);
            for (int i = 0; i < from.getNumberOfPages(); i++) {
                PDRectangle box = from.getPage(i).getMediaBox();
                PDPage page = new PDPage(box);
                to.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(to, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(
                                    to, renderer.renderImageWithDPI(i, DPI, ImageType.GRAY)),
                            0,
                            0,
                            box.getWidth(),
                            box.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            to.save(out);
            return out.toByteArray();
        }
    }

    /// Skips a test where tesseract is not installed; `.ci/run` installs it.
    public static void assumeTesseract() {
        boolean installed =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract")));
        assumeTrue(installed, "tesseract is not installed");
    }
}
