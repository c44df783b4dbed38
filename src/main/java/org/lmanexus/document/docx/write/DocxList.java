package org.lmanexus.document.docx.write;

import java.util.ArrayList;
import java.util.List;

/// The automatic numberings that a document can use, each of several levels.
public enum DocxList {
    /// 1. / 1.1 / (a) / (i) / (A), linked to the heading and level styles.
    CLAUSES(
            level("decimal", "%1.", 720, "Heading1"),
            level("decimal", "%1.%2", 720, "Heading2"),
            level("lowerLetter", "(%3)", 1440, "Level3"),
            level("lowerRoman", "(%4)", 2160, "Level4"),
            level("upperLetter", "(%5)", 2880, "Level5")),

    /// A definition without a number, then (a) / (i) / (A), begun again under each definition.
    DEFINITIONS(
            level("none", "", 720, ""),
            level("lowerLetter", "(%2)", 1440, ""),
            level("lowerRoman", "(%3)", 2160, ""),
            level("upperLetter", "(%4)", 2880, "")),

    /// Schedule 1 / Part I / 1. / (a) / (i).
    SCHEDULES(
            level("decimal", "Schedule %1", 0, "ScheduleHeading"),
            level("upperRoman", "Part %2", 0, "PartHeading"),
            level("decimal", "%3.", 720, ""),
            level("lowerLetter", "(%4)", 1440, ""),
            level("lowerRoman", "(%5)", 2160, "")),

    /// Section 1, over several clauses.
    SECTIONS(level("decimal", "Section %1", 0, "SectionHeading")),

    /// (1), (2), for the parties.
    PARTIES(level("decimal", "(%1)", 720, "")),

    /// (A), (B), for the recitals.
    RECITALS(level("upperLetter", "(%1)", 720, ""));

    private final List<Level> levels;

    DocxList(Level... levels) {
        this.levels = List.of(levels);
    }

    private static Level level(String format, String text, int indent, String style) {
        return new Level(format, text, indent, style);
    }

    int id() {
        return ordinal() + 1;
    }

    String properties(int level) {
        return "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
                .formatted(level, id());
    }

    static String part() {
        StringBuilder part = new StringBuilder(Xml.DECLARATION);
        part.append("<w:numbering ").append(Xml.NAMESPACES).append('>');
        for (DocxList list : values()) {
            part.append(list.definition());
        }
        for (DocxList list : values()) {
            part.append(
                    "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/></w:num>"
                            .formatted(list.id(), list.ordinal()));
        }
        return part.append("</w:numbering>").toString();
    }

    private String definition() {
        List<String> written = new ArrayList<>();
        for (Level level : levels) {
            written.add(level.definition(written.size()));
        }
        return """
        <w:abstractNum w:abstractNumId="%1$d"><w:nsid w:val="5A0000%2$02X"/>\
        <w:multiLevelType w:val="multilevel"/><w:tmpl w:val="5B0000%2$02X"/>%3$s</w:abstractNum>\
        """
                .formatted(ordinal(), id(), String.join("", written));
    }

    private record Level(String format, String text, int indent, String style) {

        String definition(int depth) {
            String linked = style.isEmpty() ? "" : "<w:pStyle w:val=\"%s\"/>".formatted(style);
            boolean bare = indent == 0 || format.equals("none");
            String behind = bare ? "<w:suff w:val=\"nothing\"/>" : "";
            String hanging =
                    format.equals("none")
                            ? "w:firstLine=\"0\""
                            : "w:hanging=\"%d\"".formatted(Math.min(indent, 720));
            return """
            <w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s%s\
            <w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" %s/></w:pPr></w:lvl>\
            """
                    .formatted(depth, format, linked, behind, text, indent, hanging);
        }
    }
}
