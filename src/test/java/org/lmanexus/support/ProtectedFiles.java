package org.lmanexus.support;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.docx4j.org.apache.poi.poifs.crypt.EncryptionInfo;
import org.docx4j.org.apache.poi.poifs.crypt.EncryptionMode;
import org.docx4j.org.apache.poi.poifs.crypt.Encryptor;
import org.docx4j.org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.docx4j.org.apache.poi.util.TempFile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.function.UnaryOperator;

/// Puts documents under a password, as Word and PDF programs do.
public final class ProtectedFiles {

    public static final String SECRET = "pâle moon 17";

    private static final int KEY_BITS = 256;

    // The library's own place is one folder of the machine, which belongs to whoever came first
    static {
        TempFile.setTempFileCreationStrategy(
                (prefix, suffix) -> {
                    File file = Files.createTempFile(prefix, suffix).toFile();
                    file.deleteOnExit();
                    return file;
                });
    }

    private ProtectedFiles() {}

    /// As Word has done it since 2010.
    public static byte[] docx(byte[] docx) throws IOException {
        return docx(docx, EncryptionMode.agile);
    }

    public static byte[] docx(byte[] docx, EncryptionMode mode) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(SECRET);
            try (OutputStream out = encryptor.getDataStream(compound)) {
                out.write(docx);
            }
            return bytes(compound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A protected DOCX whose description of its encryption somebody changed.
    public static byte[] described(byte[] locked, UnaryOperator<String> change) throws IOException {
        String entry = EncryptionInfo.ENCRYPTION_INFO_ENTRY;
        try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(locked))) {
            byte[] info;
            try (var in = compound.createDocumentInputStream(entry)) {
                info = in.readAllBytes();
            }
            compound.getRoot().getEntryCaseInsensitive(entry).delete();
            String text = change.apply(new String(info, StandardCharsets.ISO_8859_1));
            compound.createDocument(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), entry);
            return bytes(compound);
        }
    }

    /// A compound file of one stream.
    public static byte[] compound(String stream) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            compound.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            return bytes(compound);
        }
    }

    private static byte[] bytes(POIFSFileSystem compound) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        compound.writeFilesystem(out);
        return out.toByteArray();
    }

    public static byte[] pdf(byte[] pdf) throws IOException {
        return pdf(pdf, SECRET);
    }

    /// @param reader what who reads it is asked for; the owner's is another
    public static byte[] pdf(byte[] pdf, String reader) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("the owner's", reader, new AccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
