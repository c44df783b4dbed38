package org.lmanexus.sample.print;

import org.lmanexus.document.docx.write.DocxParagraph;
import org.lmanexus.document.docx.write.DocxStyle;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Piece;
import org.lmanexus.sample.source.Style;

import java.util.List;
import java.util.Locale;

/// Types every number and a tab in front of the text, and knows no heading styles.
final class TypedHouse implements House {

    @Override
    public void begin(DocxParagraph target, Paragraph source, List<Run> label) {
        Style style = source.style();
        switch (style.kind()) {
            case TITLE -> target.style(DocxStyle.TITLE);
            case CENTRED -> target.style(DocxStyle.CENTRED);
            case TEXT -> target.style(AutomaticHouse.body(style.zone()));
            case DEFINITION -> target.style(DocxStyle.BODY_1);
            case CLAUSE -> typed(target.style(DocxStyle.TYPED_1), label, source);
            case PARTY, RECITAL, SUB_CLAUSE, NUMBERED ->
                    typed(target.style(DocxStyle.TYPED_2), label, source);
            case ITEM -> typed(target.style(level(style.level())), label, source);
            case SECTION, SCHEDULE, PART -> {
                target.style(DocxStyle.CENTRED);
                label.forEach(run -> target.run(shouted(run)));
                target.run(new Run("\n", Look.BOLD, source.ending()));
            }
        }
    }

    private static Run shouted(Run run) {
        return new Run(run.text().toUpperCase(Locale.ROOT), Look.BOLD, run.mark());
    }

    private static void typed(DocxParagraph target, List<Run> label, Paragraph source) {
        target.runs(label).run(Run.plain("\t").marked(source.ending()));
    }

    private static DocxStyle level(int level) {
        return switch (level) {
            case 1 -> DocxStyle.TYPED_3;
            case 2 -> DocxStyle.TYPED_4;
            default -> DocxStyle.TYPED_5;
        };
    }

    @Override
    public List<Piece> words(Paragraph source) {
        return switch (source.kind()) {
            case SUB_CLAUSE, SECTION, SCHEDULE, PART -> House.bold(source.pieces());
            case TITLE, CENTRED, TEXT, PARTY, RECITAL, CLAUSE, ITEM, DEFINITION, NUMBERED ->
                    source.pieces();
        };
    }

    @Override
    public boolean definitionsInTable() {
        return true;
    }

    @Override
    public String font() {
        return "Arial";
    }
}
