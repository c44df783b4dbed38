package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.lmanexus.document.Allowance;
import org.lmanexus.document.pdf.scan.Scan;
import org.lmanexus.document.pdf.scan.ScannedPages;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Pages without text, kept until the others are read, and then read from their pictures.
final class Scans {

    private final String name;
    private final Map<Integer, PageReader.Page> pages = new TreeMap<>();

    /// @param name of the file
    Scans(String name) {
        this.name = name;
    }

    void add(int number, PageReader.Page page) {
        pages.put(number, page);
        if (pages.size() > ScannedPages.MOST) {
            throw new Refusal.Unreadable(
                    name
                            + ": has more than "
                            + ScannedPages.MOST
                            + " pages without text, which is too many to recognise; split it and"
                            + " try again");
        }
    }

    /// @throws Refusal.Unreadable where the program is missing or fails
    void recognise(PDDocument pdf, Allowance allowance, PdfReading reading) {
        ScannedPages scanned = new ScannedPages(pdf, allowance);
        pages.forEach(
                (number, page) -> {
                    Scan scan = scan(scanned, number);
                    reading.fill(number, page.with(scan.lines()));
                    if (scan.words() > 0) {
                        reading.recognised(number, scan);
                    }
                });
    }

    private Scan scan(ScannedPages scanned, int number) {
        try {
            return scanned.read(number);
        } catch (IOException e) {
            throw new Refusal.Unreadable(
                    name
                            + ": has no text on page "
                            + number
                            + ", and it could not be recognised ("
                            + e.getMessage()
                            + "); mend that, or run the file through OCR, and try again",
                    e);
        }
    }
}
