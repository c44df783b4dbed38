package org.lmanexus.document.pdf.file;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lmanexus.document.Allowance;
import org.lmanexus.document.Password;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A file that can be opened more than once, since no open one may be read by two at a time.
public record Source(Path file, List<Password> passwords, Allowance allowance) {

    /// Most encrypted files let everybody read them: passwords are for those that do not.
    public PDDocument open() throws IOException {
        try {
            return open("");
        } catch (InvalidPasswordException e) {
            return open(e);
        }
    }

    private PDDocument open(InvalidPasswordException withoutAny) throws IOException {
        InvalidPasswordException shut = withoutAny;
        for (Password password : passwords) {
            try {
                return open(password.secret());
            } catch (InvalidPasswordException e) {
                shut = e;
            }
        }
        throw shut;
    }

    private PDDocument open(String password) throws IOException {
        RandomAccessRead bytes = new RandomAccessReadBufferedFile(file);
        try {
            return new BoundedParser(bytes, password, allowance).parse();
        } catch (IOException | RuntimeException | Error e) {
            bytes.close();
            throw e;
        }
    }
}
