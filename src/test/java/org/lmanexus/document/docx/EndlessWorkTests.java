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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Small files that ask for endless work or memory, and others that only look so.
class EndlessWorkTests {

    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir private Path folder;

    @Test
    void moreParagraphsThanMemoryAllowsAreRefused() {
        refused(RawDocx.body("<w:p/>".repeat(2_000_000))).hasMessageContaining("memory");
    }

    @Test
    void commentsThatNeverEndDoNotRepeatTheDocument() {
        String start = "<w:commentRangeStart w:id=\"%d\"/>";
        StringBuilder starts = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            starts.append(start.formatted(i));
        }

        refused(RawDocx.body("<w:p>" + starts + "</w:p>")).hasMessageContaining("memory");
    }

    @Test
    void attributesWithoutEndAreRefused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            attributes.append(" w:a").append(i).append("=\"\"");
        }

        refused(RawDocx.body("<w:p" + attributes + "/>")).hasMessageContaining("well-formed");
    }

    @Test
    void aDrawingInOneLongAttributeIsNoAttack() {
        String drawing = "<w:pict w:gfxdata=\"" + "x".repeat(2_000_000) + "\"/>";
        Document read =
                RawDocx.body("<w:p><w:r>" + drawing + "<w:t>end</w:t></w:r></w:p>").read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("end");
    }

    @Test
    void changesWithinChangesWithoutEndAreRefused() {
        refused(
                        RawDocx.body(
                                "<w:p>"
                                        + "<w:ins w:author=\"A\">".repeat(12)
                                        + "</w:ins>".repeat(12)
                                        + "</w:p>"))
                .hasMessageContaining("tracked changes");
    }

    @Test
    void fieldsThatNeverEndDoNotSwallowWhatFollows() {
        String field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>";
        Document read =
                RawDocx.body(field.repeat(5_000) + "<w:p><w:r><w:t>end</w:t></w:r></w:p>")
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("end");
    }

    @Test
    void anEndlessNumberIsCutOff() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>
                                <w:r><w:t>x</w:t></w:r></w:p>
                                """)
                        .part(
                                "numbering",
                                "numbering",
                                """
                                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">
                                <w:lvlText w:val="%s"/></w:lvl></w:abstractNum>
                                <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                                """
                                        .formatted("x".repeat(100_000)))
                        .read(folder);

        assertThat(read.blocks().getFirst().label()).hasSize(255);
    }

    @Test
    void manyAmpersandsAreNoBillionLaughs() {
        Document read =
                RawDocx.body("<w:p><w:r><w:t>" + "&amp;".repeat(70_000) + "</w:t></w:r></w:p>")
                        .read(folder);

        assertThat(read.blocks().getFirst().accepted()).isEqualTo("&".repeat(70_000));
    }

    @Test
    void bytesThatAreNoCharactersAreRefusedWithNothingOnTheConsole() throws IOException {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Path file = RawDocx.body("<w:p><w:r><w:t>XXXX</w:t></w:r></w:p>").stored("XXXX", folder);
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> DocumentReader.standard().read(file))
                    .isInstanceOf(Refusal.Unreadable.class)
                    .hasMessageContaining("well-formed");
        } finally {
            System.setErr(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aDocumentInSixteenBitsReadsLikeAnyOther() throws IOException {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document %s><w:body><w:p><w:r><w:t>“x”</w:t></w:r></w:p></w:body></w:document>"
                        .formatted(WORD);
        Document read =
                RawDocx.document("")
                        .entry("word/document.xml", xml, StandardCharsets.UTF_16)
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("“x”");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(RawDocx docx) {
        Path file = docx.writeTo(folder);
        return assertThatThrownBy(() -> DocumentReader.standard().read(file))
                .isInstanceOf(Refusal.Unreadable.class)
                .hasMessageContaining(String.valueOf(file.getFileName()))
                .hasMessageNotContaining("\n");
    }
}
