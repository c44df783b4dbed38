package org.lmanexus.document.docx.write;

import org.jspecify.annotations.Nullable;

/// The styles that a document can use, from headings to the text of a table.
public enum DocxStyle {
    NORMAL(
            "Normal",
            "Normal",
            "<w:spacing w:after=\"160\" w:line=\"264\" w:lineRule=\"auto\"/><w:jc w:val=\"both\"/>",
            ""),
    TITLE(
            "Title",
            "Title",
            "<w:spacing w:before=\"480\" w:after=\"480\"/><w:jc w:val=\"center\"/>",
            "<w:b/><w:sz w:val=\"32\"/>"),
    CENTRED("Centred", "Centred", "<w:jc w:val=\"center\"/>", ""),
    SECTION_HEADING(
            "SectionHeading",
            "Section Heading",
            "<w:keepNext/>%s<w:spacing w:before=\"360\" w:after=\"240\"/><w:jc w:val=\"center\"/>",
            "<w:b/><w:caps/>",
            DocxList.SECTIONS,
            0),
    HEADING_1(
            "Heading1",
            "heading 1",
            "<w:keepNext/>%s<w:spacing w:before=\"320\" w:after=\"160\"/><w:ind w:left=\"720\""
                    + " w:hanging=\"720\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:caps/>",
            DocxList.CLAUSES,
            0),
    HEADING_2(
            "Heading2",
            "heading 2",
            "<w:keepNext/>%s<w:spacing w:before=\"160\" w:after=\"120\"/><w:ind w:left=\"720\""
                    + " w:hanging=\"720\"/><w:outlineLvl w:val=\"1\"/>",
            "<w:b/>",
            DocxList.CLAUSES,
            1),
    LEVEL_3(
            "Level3",
            "Level 3",
            "%s<w:ind w:left=\"1440\" w:hanging=\"720\"/>",
            "",
            DocxList.CLAUSES,
            2),
    LEVEL_4(
            "Level4",
            "Level 4",
            "%s<w:ind w:left=\"2160\" w:hanging=\"720\"/>",
            "",
            DocxList.CLAUSES,
            3),
    LEVEL_5(
            "Level5",
            "Level 5",
            "%s<w:ind w:left=\"2880\" w:hanging=\"720\"/>",
            "",
            DocxList.CLAUSES,
            4),
    BODY_1("Body1", "Body 1", "<w:ind w:left=\"720\"/>", ""),
    BODY_2("Body2", "Body 2", "<w:ind w:left=\"1440\"/>", ""),
    BODY_3("Body3", "Body 3", "<w:ind w:left=\"2160\"/>", ""),
    SCHEDULE_HEADING(
            "ScheduleHeading",
            "Schedule Heading",
            "<w:keepNext/><w:pageBreakBefore/>%s<w:spacing w:after=\"240\"/><w:jc"
                    + " w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/>",
            DocxList.SCHEDULES,
            0),
    PART_HEADING(
            "PartHeading",
            "Part Heading",
            "<w:keepNext/>%s<w:spacing w:before=\"240\" w:after=\"240\"/><w:jc"
                    + " w:val=\"center\"/><w:outlineLvl w:val=\"1\"/>",
            "<w:b/>",
            DocxList.SCHEDULES,
            1),
    TYPED_1(
            "Typed1",
            "Typed 1",
            "<w:keepNext/><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs><w:spacing"
                    + " w:before=\"280\"/><w:ind w:left=\"720\" w:hanging=\"720\"/><w:jc"
                    + " w:val=\"left\"/>",
            "<w:b/>"),
    TYPED_2(
            "Typed2",
            "Typed 2",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs><w:ind w:left=\"720\""
                    + " w:hanging=\"720\"/>",
            ""),
    TYPED_3(
            "Typed3",
            "Typed 3",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"1440\"/></w:tabs><w:ind w:left=\"1440\""
                    + " w:hanging=\"720\"/>",
            ""),
    TYPED_4(
            "Typed4",
            "Typed 4",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"2160\"/></w:tabs><w:ind w:left=\"2160\""
                    + " w:hanging=\"720\"/>",
            ""),
    TYPED_5(
            "Typed5",
            "Typed 5",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"2880\"/></w:tabs><w:ind w:left=\"2880\""
                    + " w:hanging=\"720\"/>",
            ""),
    CONTENTS(
            "TOC1",
            "toc 1",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/><w:tab w:val=\"right\" w:leader=\"dot\""
                    + " w:pos=\"9026\"/></w:tabs><w:spacing w:after=\"40\"/><w:jc w:val=\"left\"/>",
            ""),
    CELL(
            "TableText",
            "Table Text",
            "<w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"left\"/>",
            ""),
    CELL_1(
            "TableItem1",
            "Table Item 1",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/></w:tabs>"
                    + "<w:spacing w:before=\"40\" w:after=\"40\"/>"
                    + "<w:ind w:left=\"567\" w:hanging=\"567\"/><w:jc w:val=\"left\"/>",
            ""),
    CELL_2(
            "TableItem2",
            "Table Item 2",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"1134\"/></w:tabs>"
                    + "<w:spacing w:before=\"40\" w:after=\"40\"/>"
                    + "<w:ind w:left=\"1134\" w:hanging=\"567\"/><w:jc w:val=\"left\"/>",
            ""),
    HEADER(
            "Header",
            "header",
            "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>",
            "<w:sz w:val=\"16\"/>"),
    FOOTER(
            "Footer",
            "footer",
            "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
            "<w:sz w:val=\"16\"/>"),
    FOOTNOTE(
            "FootnoteText", "footnote text", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"18\"/>"),
    COMMENT("CommentText", "annotation text", "<w:jc w:val=\"left\"/>", "<w:sz w:val=\"20\"/>");

    private final String id;
    private final String title;
    private final String paragraph;
    private final String run;
    private final @Nullable DocxList list;

    DocxStyle(String id, String title, String paragraph, String run) {
        this.id = id;
        this.title = title;
        this.paragraph = paragraph;
        this.run = run;
        this.list = null;
    }

    DocxStyle(String id, String title, String paragraph, String run, DocxList list, int level) {
        this.id = id;
        this.title = title;
        this.paragraph = paragraph.formatted(list.properties(level));
        this.run = run;
        this.list = list;
    }

    String id() {
        return id;
    }

    /// Whether a paragraph of this style gets its number from the style.
    public boolean numbered() {
        return list != null;
    }

    static String part(String font, int halfPoints) {
        StringBuilder part = new StringBuilder(Xml.DECLARATION);
        part.append("<w:styles ").append(Xml.NAMESPACES).append('>');
        part.append(
                """
                <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="%1$s" w:hAnsi="%1$s" w:cs="%1$s"/>\
                <w:sz w:val="%2$d"/><w:szCs w:val="%2$d"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>\
                <w:pPrDefault/></w:docDefaults>\
                """
                        .formatted(Xml.escape(font), halfPoints));
        for (DocxStyle style : values()) {
            part.append(style.definition());
        }
        return part.append(
                        """
                        <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
                        <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
                        <w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>\
                        <w:rPr><w:sz w:val="16"/></w:rPr></w:style></w:styles>\
                        """)
                .toString();
    }

    private String definition() {
        String basis = this == NORMAL ? "" : "<w:basedOn w:val=\"Normal\"/>";
        String standard = this == NORMAL ? " w:default=\"1\"" : "";
        return """
        <w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/>%s<w:qFormat/>\
        <w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>\
        """
                .formatted(standard, id, title, basis, paragraph, run);
    }
}
