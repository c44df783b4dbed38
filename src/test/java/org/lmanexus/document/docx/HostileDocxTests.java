package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Files that are broken, or made to hurt.
class HostileDocxTests {

    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir private Path folder;

    @Test
    void anExternalEntityIsRefusedAndNeverRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        RawDocx docx =
                RawDocx.document(
                        """
                        <!DOCTYPE d [<!ENTITY x SYSTEM "%s">]><w:document %s><w:body><w:p><w:r>
                        <w:t>&x;</w:t></w:r></w:p></w:body></w:document>
                        """
                                .formatted(secret.toUri(), WORD));

        refused(docx.writeTo(folder)).hasMessageContaining("document type");
    }

    @Test
    void anEntityThatNothingDeclaresIsRefused() throws IOException {
        String entity = "<w:p><w:r><w:t>a &undeclared; b</w:t></w:r></w:p>";

        refused(RawDocx.body(entity).writeTo(folder)).hasMessageContaining("well-formed");
    }

    @Test
    void endlessNestingIsRefused() {
        RawDocx docx = RawDocx.body("<w:sdt><w:sdtContent>".repeat(5000));

        refused(docx.writeTo(folder)).hasMessageContaining("deep");
    }

    @Test
    void aPartPackedBeyondReasonIsRefused() {
        RawDocx docx = RawDocx.body("<w:p/>" + " ".repeat(40 << 20));

        refused(docx.writeTo(folder)).hasMessageContaining("packed more than");
    }

    @Test
    void tooManyEntriesAreRefused() {
        RawDocx docx = RawDocx.body("<w:p/>");
        for (int i = 0; i < 10_001; i++) {
            docx.entry("word/media/" + i, "");
        }

        refused(docx.writeTo(folder)).hasMessageContaining("entries");
    }

    @Test
    void namesThatPointOutOfThePackageLeadNowhere() throws IOException {
        Files.writeString(folder.resolve("outside.xml"), "<w:styles " + WORD + "/>");
        Document read =
                RawDocx.body("<w:p><w:r><w:t>x</w:t></w:r></w:p>")
                        .entry("../outside.xml", "no XML at all")
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("x");
    }

    @Test
    void aTruncatedFileIsRefusedInOneLineThatNamesIt() throws IOException {
        Path file = RawDocx.body("<w:p/>").writeTo(folder);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        refused(file).hasMessageContaining("raw.docx").hasMessageNotContaining("\n");
    }

    @Test
    void aContainerOfNothingIsRefusedForWhatItLooksLike() throws IOException {
        Path file = folder.resolve("locked.docx");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        refused(file).hasMessageContaining("protected file or an old .doc");
    }

    @Test
    void aZipThatIsNoWordDocumentIsRefused() {
        refused(RawDocx.document("<other/>").writeTo(folder))
                .hasMessageContaining("no Word document");
    }

    @Test
    void stylesThatAreBasedOnEachOtherEnd() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>
                                """)
                        .part(
                                "styles",
                                "styles",
                                """
                                <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
                                <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
                                """)
                        .read(folder);

        assertThat(read.blocks()).hasSize(1);
    }

    @Test
    void aDateThatIsNoneIsNoDate() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:ins w:id="1" w:author="A" w:date="yesterday"><w:r><w:t>x</w:t></w:r>
                                </w:ins></w:p>
                                """)
                        .read(folder);

        assertThat(read.changes().getFirst().date()).isNull();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(Path file) {
        DocumentReader reader = DocumentReader.standard();
        return assertThatThrownBy(() -> reader.read(file)).isInstanceOf(Refusal.Unreadable.class);
    }
}
