package org.lmanexus.sample.print;

import org.lmanexus.document.docx.write.DocxList;
import org.lmanexus.document.docx.write.DocxParagraph;
import org.lmanexus.document.docx.write.DocxStyle;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Style;
import org.lmanexus.sample.source.Style.Zone;

import java.util.List;

/// Leaves every number to Word.
final class AutomaticHouse implements House {

    @Override
    public void begin(DocxParagraph target, Paragraph source, List<Run> label) {
        Style style = source.style();
        switch (style.kind()) {
            case TITLE -> target.style(DocxStyle.TITLE);
            case CENTRED -> target.style(DocxStyle.CENTRED);
            case TEXT -> target.style(body(style.zone()));
            case PARTY -> target.numbered(DocxList.PARTIES, 0);
            case RECITAL -> target.numbered(DocxList.RECITALS, 0);
            case CLAUSE -> target.style(DocxStyle.HEADING_1);
            case SUB_CLAUSE -> target.style(DocxStyle.HEADING_2);
            case ITEM -> item(target, style);
            case DEFINITION -> target.numbered(DocxList.DEFINITIONS, 0);
            case NUMBERED -> target.numbered(DocxList.SCHEDULES, 2);
            case SECTION -> aboveItsTitle(target.style(DocxStyle.SECTION_HEADING), source);
            case SCHEDULE -> aboveItsTitle(target.style(DocxStyle.SCHEDULE_HEADING), source);
            case PART -> aboveItsTitle(target.style(DocxStyle.PART_HEADING), source);
        }
    }

    /// Breaks the line between the number that Word writes and the title.
    private static void aboveItsTitle(DocxParagraph target, Paragraph source) {
        target.run(Run.plain("\n").marked(source.ending()));
    }

    static DocxStyle body(Zone zone) {
        return switch (zone) {
            case FRONT, SCHEDULES -> DocxStyle.NORMAL;
            case CLAUSES, DEFINITIONS -> DocxStyle.BODY_1;
        };
    }

    private static void item(DocxParagraph target, Style style) {
        int level = style.level();
        switch (style.zone()) {
            case DEFINITIONS -> target.numbered(DocxList.DEFINITIONS, level);
            case SCHEDULES -> target.numbered(DocxList.SCHEDULES, level + 2);
            case FRONT, CLAUSES ->
                    target.style(
                            switch (level) {
                                case 1 -> DocxStyle.LEVEL_3;
                                case 2 -> DocxStyle.LEVEL_4;
                                default -> DocxStyle.LEVEL_5;
                            });
        }
    }

    @Override
    public boolean definitionsInTable() {
        return false;
    }

    @Override
    public String font() {
        return "Times New Roman";
    }
}
