package org.lmanexus.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.document.Annotation;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.document.pdf.write.PdfNote;
import org.lmanexus.document.write.Author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Each annotation of a reviewer is told with its kind, its author, its text and the words it
/// marks.
class AnnotationsTests {

    private static final Author COUNSEL = Author.of("Marlowe Crane LLP", "2026-03-12T17:40:00Z");
    private static final Author AGENT = Author.of("Agency Desk", "2026-03-13T08:05:00Z");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(
            value = PdfNote.Kind.class,
            names = {"HIGHLIGHT", "UNDERLINE", "SQUIGGLY"})
    void aMarkOnWordsIsARemarkOnThem(PdfNote.Kind kind) throws IOException {
        Comment comment = theOnlyComment(noted(kind, "Please explain."));

        assertThat(comment.annotation()).isEqualTo(Annotation.valueOf(kind.name()));
        assertThat(comment.anchor()).isEqualTo("on demand");
        assertThat(comment.text()).isEqualTo("Please explain.");
        assertThat(comment.author()).isEqualTo(COUNSEL.name());
        assertThat(comment.date()).isEqualTo(COUNSEL.date());
    }

    @ParameterizedTest
    @EnumSource(
            value = PdfNote.Kind.class,
            names = {"TEXT", "FREE_TEXT"})
    void aNoteBesideTheWordsStandsAtAPoint(PdfNote.Kind kind) throws IOException {
        Comment comment = theOnlyComment(noted(kind, "See our letter."));

        assertThat(comment.annotation()).isEqualTo(Annotation.valueOf(kind.name()));
        assertThat(comment.anchor()).isEmpty();
        assertThat(comment.text()).isEqualTo("See our letter.");
    }

    @Test
    void aStrikeAndACaretSayWhatTheyAre() throws IOException {
        Change struck = noted(PdfNote.Kind.STRIKE_OUT, "").changes().getFirst();
        Change put = noted(PdfNote.Kind.CARET, "in five days").changes().getFirst();

        assertThat(struck.annotation()).isEqualTo(Annotation.STRIKE_OUT);
        assertThat(struck.before()).isEqualTo("on demand");
        assertThat(put.annotation()).isEqualTo(Annotation.CARET);
        assertThat(put.after()).isEqualTo(" in five days");
    }

    @ParameterizedTest
    @EnumSource(PdfNote.Kind.class)
    void whatHasNoTextOfItsOwnIsToldAllTheSame(PdfNote.Kind kind) throws IOException {
        Document document = noted(kind, "");

        assertThat(document.changes().size() + document.comments().size()).isEqualTo(1);
    }

    @Test
    void aMarkOverSeveralLinesKeepsItsWordsApart() throws IOException {
        String words =
                "the aggregate of the Commitments of the Lenders that have not given their consent"
                        + " to the extension of the Termination Date by the day before the last day"
                        + " of the notice period for it";
        PdfNote why = new PdfNote(PdfNote.Kind.HIGHLIGHT, COUNSEL, "");

        Comment comment =
                theOnlyComment(
                        read(
                                PdfBuilder.pdf()
                                        .paragraph(p -> p.text("pay ").annotated(words, why))));

        assertThat(comment.anchor()).isEqualTo(words);
    }

    @Test
    void anAnswerNamesWhatItAnswers() throws IOException {
        PdfNote answer = new PdfNote(PdfNote.Kind.TEXT, AGENT, "Agreed.");
        PdfNote why = new PdfNote(PdfNote.Kind.HIGHLIGHT, COUNSEL, "Explain.", List.of(answer));

        List<Comment> comments =
                read(PdfBuilder.pdf().paragraph(p -> p.text("pay ").annotated("on demand", why)))
                        .comments();

        assertThat(comments)
                .extracting(Comment::author)
                .containsExactlyInAnyOrder(COUNSEL.name(), AGENT.name());
        Comment first =
                comments.stream().filter(c -> c.replyTo() == null).findFirst().orElseThrow();
        Comment second =
                comments.stream().filter(c -> c.replyTo() != null).findFirst().orElseThrow();
        assertThat(second.replyTo()).isEqualTo(first.id());
        assertThat(second.text()).isEqualTo("Agreed.");
    }

    @Test
    void aNoteOnAPageWithoutWordsIsToldWithThePageBeforeIt() throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setContents("The signatures follow.");
        note.setTitlePopup(AGENT.name());

        Document document = readWith(note, new PDRectangle(72, 700, 20, 20), true);

        Comment comment = theOnlyComment(document);
        assertThat(comment.text()).isEqualTo("The signatures follow.");
        Block block = document.blocks().get(comment.block());
        assertThat(block.page()).isEqualTo(1);
        assertThat(document.warnings()).containsExactly("No text was found on page 2.");
    }

    @Test
    void aStrikeBesideAllWordsIsARemarkAndStrikesNone() throws IOException {
        PDAnnotationStrikeout strike = new PDAnnotationStrikeout();
        strike.setContents("Take the box out.");
        strike.setQuadPoints(new float[] {300, 320, 400, 320, 300, 300, 400, 300});

        Document document = readWith(strike, new PDRectangle(300, 300, 100, 20), false);

        assertThat(document.changes()).isEmpty();
        assertThat(theOnlyComment(document).annotation()).isEqualTo(Annotation.STRIKE_OUT);
        assertThat(theOnlyComment(document).text()).isEqualTo("Take the box out.");
    }

    /// @param apart whether on a page of its own
    private Document readWith(PDAnnotationMarkup annotation, PDRectangle place, boolean apart)
            throws IOException {
        Path file = folder.resolve("noted.pdf");
        byte[] plain = PdfBuilder.pdf().paragraph("pay on demand").bytes();
        try (PDDocument pdf = Loader.loadPDF(plain)) {
            PDPage page = apart ? new PDPage() : pdf.getPage(0);
            if (apart) {
                pdf.addPage(page);
            }
            annotation.setRectangle(place);
            page.setAnnotations(List.of(annotation));
            pdf.save(file.toFile());
        }
        return DocumentReader.standard().read(file);
    }

    private Document noted(PdfNote.Kind kind, String contents) throws IOException {
        PdfNote note = new PdfNote(kind, COUNSEL, contents);
        return read(PdfBuilder.pdf().paragraph(p -> p.text("pay ").annotated("on demand", note)));
    }

    private static Comment theOnlyComment(Document document) {
        assertThat(document.comments()).hasSize(1);
        return document.comments().getFirst();
    }

    private Document read(PdfBuilder pdf) throws IOException {
        Path file = folder.resolve("read.pdf");
        pdf.writeTo(file);
        return DocumentReader.standard().read(file);
    }
}
