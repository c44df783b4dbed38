package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lmanexus.document.Allowance;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentFormat;
import org.lmanexus.document.ReadOptions;
import org.lmanexus.document.Recognition;
import org.lmanexus.document.pdf.file.Source;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// PDF that has text in it.
public final class PdfFormat implements DocumentFormat {

    static final int MOST_PAGES = 20_000;

    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    @Override
    public Document read(Path file, ReadOptions options) {
        String name = file.getFileName().toString();
        Source source = new Source(file, options.passwords(), new Allowance(options));
        try (PDDocument pdf = source.open()) {
            return read(pdf, name, source, options.recognition() != Recognition.OFF);
        } catch (InvalidPasswordException e) {
            throw options.locked(name);
        } catch (NoClassDefFoundError e) {
            // What PDFBox needs for certificates is not aboard.
            throw new Refusal.Unreadable(
                    name + ": is protected by a certificate; save it without one and try again", e);
        } catch (Refusal | Allowance.Exceeded refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // On a broken file PDFBox throws whatever its code runs into.
            throw new Refusal.Unreadable(
                    name + ": is damaged (" + found(e) + "); print it to a new PDF and try again",
                    e);
        }
    }

    private static Document read(PDDocument pdf, String name, Source source, boolean recognised)
            throws IOException {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new Refusal.Unreadable(
                    name + ": has more than " + MOST_PAGES + " pages; split it and try again");
        }
        PdfReading reading = new PdfReading(source.allowance());
        Scans scans = new Scans(name);
        new PdfPages(source)
                .read(
                        pdf,
                        page -> {
                            int number = reading.next();
                            if (recognised && page.lines().isEmpty()) {
                                scans.add(number, page);
                            } else {
                                reading.fill(number, page);
                            }
                        });
        scans.recognise(pdf, source.allowance(), reading);
        if (!reading.hasText()) {
            throw new Refusal.Unreadable(
                    name
                            + ": has no text on any page, as a scan has none; run it through OCR"
                            + " and try again");
        }
        return reading.document(name, ContentHash.of(source.file()));
    }

    private static String found(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message.strip();
    }
}
