package org.lmanexus.document.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lmanexus.document.Password;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A file that can be opened more than once, since no open one may be read by two at a time.
record Source(Path file, List<Password> passwords) {

    /// Most encrypted files let everybody read them: passwords are for those that do not.
    PDDocument open() throws IOException {
        try {
            return Loader.loadPDF(file.toFile());
        } catch (InvalidPasswordException e) {
            return open(e);
        }
    }

    private PDDocument open(InvalidPasswordException withoutAny) throws IOException {
        InvalidPasswordException shut = withoutAny;
        for (Password password : passwords) {
            try {
                return Loader.loadPDF(file.toFile(), password.secret());
            } catch (InvalidPasswordException e) {
                shut = e;
            }
        }
        throw shut;
    }
}
