package org.lmanexus.document.docx.part;

import org.docx4j.org.apache.poi.poifs.crypt.Decryptor;
import org.docx4j.org.apache.poi.poifs.crypt.EncryptionInfo;
import org.docx4j.org.apache.poi.poifs.filesystem.DirectoryNode;
import org.docx4j.org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.lmanexus.document.Password;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/// The older container of Office files. Word puts a DOCX with a password into one, encrypted whole
/// (MS-OFFCRYPTO, standard or agile).
final class CompoundFile {

    private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /// The package is held in memory.
    private static final int MOST = 64 << 20;

    /// MS-OFFCRYPTO 2.3.4.10 allows no more; Word writes a hundredth.
    private static final int MOST_SPINS = 10_000_000;

    private CompoundFile() {}

    static boolean begins(byte[] head) {
        return head.length >= MAGIC.length
                && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// @throws Locked where no password opens it
    /// @throws Broken where it holds no such package
    static byte[] decrypt(Path file, List<Password> passwords) {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = compound.getRoot();
            if (!root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new Broken("is an old .doc, or no Word document");
            }
            if (!root.hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
                throw new Broken("is protected by rights management, which is not supported");
            }
            return decrypt(root, passwords);
        } catch (Broken | Locked e) {
            throw e;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // On a broken file the library throws whatever its code runs into.
            throw new Broken("begins as a protected file or an old .doc, and is damaged", e);
        }
    }

    private static byte[] decrypt(DirectoryNode root, List<Password> passwords)
            throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(root);
        if (info.getVerifier().getSpinCount() > MOST_SPINS) {
            throw new Broken("asks for endless work before it opens");
        }
        Decryptor decryptor = info.getDecryptor();
        if (!opens(decryptor, passwords)) {
            throw new Locked();
        }
        try (InputStream in = decryptor.getDataStream(root)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Broken(
                        "is larger than the " + (MOST >> 20) + " MiB that a protected file may be");
            }
            return bytes;
        }
    }

    private static boolean opens(Decryptor decryptor, List<Password> passwords)
            throws GeneralSecurityException {
        for (Password password : passwords) {
            if (decryptor.verifyPassword(password.secret())) {
                return true;
            }
        }
        return false;
    }
}
