package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/// Content controls, fields and links: what they hold is text, what they are made of is not.
class ControlsTests {

    private static final String ANNE = "w:author=\"Anne\" w:date=\"2026-03-09T10:15:00Z\"";

    @TempDir private Path folder;

    @Test
    void aContentControlIsWhatItHolds() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph(p -> p.text("The ").control("borrower", "Borrower")),
                        folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("The Borrower");
        assertThat(read.changes()).isEmpty();
    }

    @Test
    void aControlPutAroundWordsIsOneChangeThoughBothItsEndsAreMarked() {
        Document read =
                read(
                        """
                        <w:p><w:customXmlInsRangeStart w:id="1" %1$s/><w:sdt><w:sdtContent>
                        <w:customXmlInsRangeEnd w:id="1"/><w:r><w:t>Borrower</w:t></w:r>
                        <w:customXmlInsRangeStart w:id="2" %1$s/></w:sdtContent></w:sdt>
                        <w:customXmlInsRangeEnd w:id="2"/><w:sdt><w:sdtContent><w:r><w:t>!</w:t></w:r>
                        </w:sdtContent></w:sdt></w:p>
                        """);

        assertControlChange(read);
    }

    @Test
    void aControlPutAroundParagraphsIsAChangeOfTheFirst() {
        Document read =
                read(
                        """
                        <w:customXmlDelRangeStart w:id="1" %1$s/><w:sdt><w:sdtContent>
                        <w:customXmlDelRangeEnd w:id="1"/><w:p><w:r><w:t>Borrower!</w:t></w:r></w:p>
                        <w:customXmlDelRangeStart w:id="2" %1$s/></w:sdtContent></w:sdt>
                        <w:customXmlDelRangeEnd w:id="2"/>
                        """);

        assertControlChange(read);
    }

    private static void assertControlChange(Document read) {
        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("Borrower!");
        assertThat(read.blocks().getFirst().rejected()).isEqualTo("Borrower!");
        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::date, Change::block)
                .containsExactly(
                        tuple(
                                Change.Kind.FORMAT,
                                "Anne",
                                Instant.parse("2026-03-09T10:15:00Z"),
                                0));
    }

    @Test
    void aDeletedFieldTakesItsResultAndNotItsCode() {
        Document read =
                read(
                        """
                        <w:p><w:r><w:t>see</w:t></w:r><w:del w:id="1" %1$s><w:r><w:fldChar w:fldCharType="begin"/>
                        </w:r><w:r><w:delInstrText> REF _Ref1 </w:delInstrText></w:r>
                        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText> 7.1</w:delText></w:r>
                        <w:r><w:fldChar w:fldCharType="end"/></w:r></w:del></w:p>
                        """);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("see");
        assertThat(read.changes())
                .extracting(Change::kind, Change::before)
                .containsExactly(tuple(Change.Kind.DELETE, "7.1"));
    }

    @Test
    void aChangedFieldCodeIsAChangeWithoutWords() {
        Document read =
                read(
                        """
                        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:del w:id="1" %1$s><w:r>
                        <w:delInstrText> REF _Ref1 </w:delInstrText></w:r></w:del><w:ins w:id="2" %1$s><w:r>
                        <w:instrText> REF _Ref2 </w:instrText></w:r></w:ins><w:r><w:fldChar w:fldCharType="separate"/>
                        </w:r><w:r><w:t>7.1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
                        """);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("7.1");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("7.1");
        assertThat(read.changes())
                .extracting(Change::kind, Change::before, Change::after)
                .containsExactly(
                        tuple(Change.Kind.DELETE, "", null), tuple(Change.Kind.INSERT, null, ""));
    }

    @Test
    void aFieldWithinTheCodeOfAnotherIsNoText() {
        Document read =
                read(
                        """
                        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>
                        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>
                        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>
                        <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
                        <w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
                        """);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("shown");
    }

    @Test
    void aLinkIsItsWordsAndWhatIsChangedInThem() {
        Document read =
                read(
                        """
                        <w:p><w:hyperlink w:anchor="c7"><w:r><w:t>Clause 7</w:t></w:r><w:ins w:id="1" %1$s>
                        <w:r><w:t>.1</w:t></w:r></w:ins></w:hyperlink></w:p>
                        """);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("Clause 7.1");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("Clause 7");
        assertThat(read.changes()).extracting(Change::after).containsExactly(".1");
    }

    @Test
    void onlyTheBlanksThatXmlKnowsAreDroppedAroundWords() {
        Document read = read("<w:p><w:r><w:t> \u3000a\u2003\u00a0\n</w:t></w:r></w:p>");

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("\u3000a\u2003\u00a0");
    }

    private Document read(String body) {
        return RawDocx.body(body.formatted(ANNE)).read(folder);
    }
}
