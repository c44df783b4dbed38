package org.lmanexus.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.util.Throwables;
import org.docx4j.org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.ProtectedFiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that ask for a password.
class ProtectedFilesTests {

    private static final String SENTENCE = "The Borrower shall pay interest on each Loan.";
    private static final Password RIGHT = Password.of(ProtectedFiles.SECRET);
    private static final Password WRONG = Password.of("full moon 18");

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void aDocxOpensWithItsPassword(EncryptionMode mode) throws IOException {
        Path file = file("deal.docx", ProtectedFiles.docx(docx(), mode));

        Document read = read(file, RIGHT);

        assertThat(read.type()).isEqualTo(DocumentType.DOCX);
        assertThat(read.blocks()).singleElement().extracting(Block::accepted).isEqualTo(SENTENCE);
    }

    @Test
    void aPdfOpensWithItsPasswordAlsoWhereSeveralThreadsReadIt() throws IOException {
        PdfBuilder pdf = PdfBuilder.pdf();
        for (int i = 0; i < 1500; i++) {
            pdf.paragraph(SENTENCE);
        }
        Path file = file("deal.pdf", ProtectedFiles.pdf(pdf.bytes()));

        Document read = read(file, RIGHT);

        assertThat(read.pages()).isGreaterThan(32);
        assertThat(read.blocks()).isEqualTo(read(file("open.pdf", pdf.bytes())).blocks());
    }

    @Test
    void ofSeveralPasswordsTheOneThatOpensIsFound() throws IOException {
        Path docx = file("deal.docx", ProtectedFiles.docx(docx()));
        Path pdf = file("deal.pdf", ProtectedFiles.pdf(pdf()));

        assertThat(read(docx, WRONG, RIGHT).blocks()).isNotEmpty();
        assertThat(read(pdf, WRONG, RIGHT).blocks()).isNotEmpty();
    }

    @Test
    void aPdfThatEverybodyMayReadNeedsNone() throws IOException {
        Path file = file("deal.pdf", ProtectedFiles.pdf(pdf(), ""));

        assertThat(read(file).blocks()).isNotEmpty();
        assertThat(read(file, WRONG).blocks()).isNotEmpty();
    }

    @Test
    void aFileInTheOpenIsReadWhateverPasswordComesWithIt() throws IOException {
        assertThat(read(file("deal.docx", docx()), WRONG).blocks()).hasSize(1);
    }

    @Test
    void withoutAPasswordTheRefusalAsksForIt() throws IOException {
        refused(file("deal.docx", ProtectedFiles.docx(docx())))
                .hasMessage(
                        "deal.docx: is protected by a password; give the password with it, or save"
                                + " it without one");
        refused(file("deal.pdf", ProtectedFiles.pdf(pdf())))
                .hasMessageContaining("deal.pdf: is protected by a password; give");
    }

    @Test
    void aWrongPasswordIsCalledWrongAndNotRepeated() throws IOException {
        refused(file("deal.docx", ProtectedFiles.docx(docx())), WRONG)
                .hasMessageContaining("not by the one given")
                .hasStackTraceContaining("deal.docx")
                .satisfies(
                        e ->
                                assertThat(Throwables.getStackTrace(e))
                                        .doesNotContain(WRONG.secret()));
        refused(file("deal.pdf", ProtectedFiles.pdf(pdf())), WRONG)
                .hasMessageContaining("not by the one given")
                .satisfies(
                        e ->
                                assertThat(Throwables.getStackTrace(e))
                                        .doesNotContain(WRONG.secret()));
        assertThat(ReadOptions.DEFAULT.with(List.of(RIGHT)))
                .asString()
                .doesNotContain(RIGHT.secret());
    }

    @Test
    void whatIsUnderThePasswordHasTheSameLimits() throws IOException {
        byte[] bomb = zip("word/document.xml", " ".repeat(40 << 20));

        refused(file("bomb.docx", ProtectedFiles.docx(bomb)), RIGHT)
                .hasMessageContaining("packed more than");
        refused(file("many.docx", ProtectedFiles.docx(entries(10_001))), RIGHT)
                .hasMessageContaining("entries");
    }

    @Test
    void aDescriptionThatAsksForEndlessWorkIsRefused() throws IOException {
        byte[] endless =
                ProtectedFiles.described(
                        ProtectedFiles.docx(docx()),
                        xml -> xml.replace("spinCount=\"100000\"", "spinCount=\"2000000000\""));

        refused(file("deal.docx", endless), RIGHT).hasMessageContaining("endless work");
    }

    @Test
    void aDescriptionThatPointsToAnotherFileIsRefusedAndNeverFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        byte[] pointing =
                ProtectedFiles.described(
                        ProtectedFiles.docx(docx()),
                        xml ->
                                xml.replaceFirst(
                                        "<encryption ",
                                        "<!DOCTYPE e [<!ENTITY x SYSTEM '%s'>]><encryption a='&x;' "
                                                .formatted(secret.toUri())));

        refused(file("deal.docx", pointing), RIGHT)
                .hasMessageContaining("is damaged")
                .satisfies(
                        e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("top secret"));
    }

    @Test
    void aProtectedFileThatWasCutOffIsRefusedByName() throws IOException {
        byte[] whole = ProtectedFiles.docx(docx());
        for (int part = 1; part < 16; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 16);
            refused(file("cut.docx", cut), RIGHT).hasMessageContaining("cut.docx");
        }
    }

    @Test
    void anOldDocIsRefusedAsOne() throws IOException {
        refused(file("old.doc", ProtectedFiles.compound("WordDocument")))
                .hasMessageContaining("old .doc");
    }

    @Test
    void aPasswordIsTheFirstLineOfItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "pâle moon 17\r\nfor Heron\n");

        assertThat(Password.in(file).secret()).isEqualTo("pâle moon 17");
    }

    @Test
    void aFileThatHoldsNoPasswordIsRefusedByNameAlone() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.password"), "\n");
        Path large = Files.writeString(folder.resolve("long.password"), "x".repeat(5000));
        Path binary = Files.write(folder.resolve("binary.password"), new byte[] {(byte) 0xff});

        assertThatThrownBy(() -> Password.in(empty)).hasMessageContaining("empty.password: holds");
        assertThatThrownBy(() -> Password.in(large))
                .hasMessageContaining("long.password: is too large")
                .hasMessageNotContaining("xxx");
        assertThatThrownBy(() -> Password.in(binary)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Password.in(folder.resolve("none")))
                .hasMessageContaining("none: cannot be opened");
    }

    private static byte[] docx() {
        return DocxBuilder.docx().paragraph(SENTENCE).bytes();
    }

    private static byte[] pdf() throws IOException {
        return PdfBuilder.pdf().paragraph(SENTENCE).bytes();
    }

    private static byte[] entries(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Document read(Path file, Password... passwords) {
        return DocumentReader.standard().read(file, ReadOptions.DEFAULT.with(List.of(passwords)));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            Path file, Password... passwords) {
        return assertThatThrownBy(() -> read(file, passwords))
                .isInstanceOf(Refusal.Unreadable.class)
                .hasMessageNotContaining("\n");
    }
}
