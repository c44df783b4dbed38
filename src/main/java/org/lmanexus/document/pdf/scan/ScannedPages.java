package org.lmanexus.document.pdf.scan;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.lmanexus.document.Allowance;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;

/// Reads pages of one open file from their pictures, one after the other.
public final class ScannedPages {

    /// Of one file.
    public static final int MOST = 50;

    private static final String PROGRAM = "tesseract";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final PagePicture picture;
    private final Tesseract tesseract;
    private final Allowance allowance;

    public ScannedPages(PDDocument pdf, Allowance allowance) {
        this(pdf, allowance, PROGRAM);
    }

    ScannedPages(PDDocument pdf, Allowance allowance, String program) {
        this.picture = new PagePicture(pdf, allowance);
        this.tesseract = new Tesseract(program, LONGEST);
        this.allowance = allowance;
    }

    /// @param number of the page, from 1
    public Scan read(int number) throws IOException {
        float scale = picture.scale(number - 1);
        BufferedImage drawn = picture.drawn(number - 1, scale);
        long size = (long) drawn.getWidth() * drawn.getHeight();
        allowance.keep(size);
        long start = System.nanoTime();
        try {
            return Scan.of(tesseract.read(drawn), scale);
        } finally {
            // The program has a limit of its own.
            allowance.grant(Duration.ofNanos(System.nanoTime() - start));
            allowance.release(size);
        }
    }
}
