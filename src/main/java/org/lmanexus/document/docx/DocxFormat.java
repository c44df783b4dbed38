package org.lmanexus.document.docx;

import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentFormat;
import org.lmanexus.document.ReadOptions;
import org.lmanexus.document.docx.part.Broken;
import org.lmanexus.document.docx.part.DocxPackage;
import org.lmanexus.document.docx.part.Locked;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Word's own format since 2007, in the open or under a password.
public final class DocxFormat implements DocumentFormat {

    @Override
    public boolean recognises(byte[] head) {
        return DocxPackage.begins(head);
    }

    @Override
    public Document read(Path file, ReadOptions options) {
        String name = file.getFileName().toString();
        try (DocxPackage docx = DocxPackage.open(file, options)) {
            Hashing hash = Hashing.of(file);
            return new DocxReading(docx).read(name, hash::get);
        } catch (Locked e) {
            throw options.locked(name);
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
}
