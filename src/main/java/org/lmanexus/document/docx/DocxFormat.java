package org.lmanexus.document.docx;

import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentFormat;
import org.lmanexus.document.docx.part.Broken;
import org.lmanexus.document.docx.part.DocxPackage;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Word's own format since 2007. Its older one, and an encrypted file, are known to be refused with
/// the right advice.
public final class DocxFormat implements DocumentFormat {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    @Override
    public boolean recognises(byte[] head) {
        return starts(head, ZIP) || starts(head, COMPOUND);
    }

    @Override
    public Document read(Path file) {
        String name = file.getFileName().toString();
        try (DocxPackage docx = open(file, name)) {
            Hashing hash = Hashing.of(file);
            return new DocxReading(docx).read(name, hash::get);
        } catch (Broken | IOException | UncheckedIOException e) {
            throw new Refusal.Unreadable(
                    name + ": " + said(e) + "; save it again in Word as .docx", e);
        }
    }

    private static String said(Exception e) {
        return e instanceof Broken
                ? String.valueOf(e.getMessage())
                : "is cut off or damaged (" + e.getMessage() + ")";
    }

    private static DocxPackage open(Path file, String name) throws IOException {
        if (compound(file)) {
            throw new Refusal.Unreadable(
                    name
                            + ": is protected by a password or is an old .doc; save it in Word as"
                            + " .docx without a password");
        }
        return DocxPackage.open(file);
    }

    private static boolean compound(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return starts(in.readNBytes(COMPOUND.length), COMPOUND);
        }
    }

    private static boolean starts(byte[] head, byte[] magic) {
        return head.length >= magic.length
                && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
