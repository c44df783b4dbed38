package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.part.Xml;
import org.lmanexus.document.docx.story.Paragraph.CommentPoint;
import org.lmanexus.document.docx.story.Paragraph.CommentPoint.Sort;
import org.lmanexus.document.docx.story.Paragraph.NoteReference;
import org.lmanexus.document.docx.story.Revision.Kind;
import org.lmanexus.document.docx.style.PropertyReader;
import org.lmanexus.document.docx.style.RunFormat;
import org.lmanexus.document.docx.style.Styles;

/// Walks one paragraph.
final class ParagraphReader {

    /// About how many bytes each takes with all that is made of it.
    private static final int PIECE = 100;

    private static final int PER_CHARACTER = 4;

    private final StoryReader story;
    private final Xml xml;
    private final Styles styles;
    private final Revisions revisions;
    private final Fields fields;
    private final Paragraph paragraph;
    private final @Nullable Revision within;

    private RunFormat look;

    ParagraphReader(StoryReader story, Paragraph paragraph, @Nullable Revision within) {
        this.story = story;
        this.xml = story.xml();
        this.styles = story.styles();
        this.revisions = story.revisions();
        this.fields = story.fields();
        this.paragraph = paragraph;
        this.within = within;
        this.look = styles.of(null).run();
    }

    void read() {
        Run plain = new Run(within, null, false);
        @Nullable Revision[] markFormat = {null};
        xml.children(
                name -> {
                    if (name.equals("pPr")) {
                        markFormat[0] = new ParagraphProperties(story, paragraph).read();
                        look = styles.of(paragraph.format(View.ACCEPTED).style()).run();
                    } else {
                        content(name, plain);
                    }
                });
        if (markFormat[0] != null) {
            paragraph.add("", new Run(within, markFormat[0], false));
        }
    }

    /// Anything that may stand in a paragraph, at whatever depth of wrappers.
    private void content(String name, Run run) {
        Kind kind = Revisions.kind(name);
        if (kind != null) {
            Run inner = run.in(revisions.read(kind));
            inside(inner);
            return;
        }
        switch (name) {
            case "r" -> run(run);
            case "m:t" -> text(xml.text(), run);
            case "fldSimple" -> simpleField(run);
            case "commentRangeStart" -> comment(Sort.START);
            case "commentRangeEnd" -> comment(Sort.END);
            case "mc:AlternateContent" -> story.alternative(child -> content(child, run));
            case "txbxContent" -> story.box(paragraph, run.revision());
            case "sdt", "customXml" -> control(run);
            case "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "pPr", "rt" -> {}
            default -> {
                if (!revisions.range(name)) {
                    inside(run);
                }
            }
        }
    }

    private void inside(Run run) {
        xml.children(name -> content(name, run));
    }

    private void control(Run run) {
        Revision changed = revisions.control();
        if (changed != null) {
            paragraph.change(changed);
        }
        inside(run);
    }

    private void run(Run outer) {
        Run[] run = {new Run(outer.revision(), null, look.emphasised())};
        xml.children(
                name -> {
                    if (name.equals("rPr")) {
                        run[0] = properties(outer);
                    } else {
                        runContent(name, run[0]);
                    }
                });
    }

    private Run properties(Run outer) {
        @Nullable Revision[] format = {null};
        RunFormat direct =
                PropertyReader.run(
                        xml,
                        styles,
                        name -> {
                            if (name.equals("rPrChange")) {
                                format[0] = revisions.read(Kind.FORMAT);
                            }
                        });
        return new Run(outer.revision(), format[0], direct.over(look).emphasised());
    }

    private void runContent(String name, Run run) {
        switch (name) {
            case "t" -> text(trimmed(), run);
            case "delText" -> text(trimmed(), deleted(run));
            case "tab", "ptab" -> text("\t", run);
            case "br" -> lineBreak(run);
            case "cr" -> text("\n", run);
            case "noBreakHyphen" -> text("\u2011", run);
            case "softHyphen" -> {}
            case "sym" -> text(symbol(), run);
            case "instrText", "delInstrText" -> fieldCode(run);
            case "fldChar" -> {
                fields.mark(xml.attribute("fldCharType", ""));
                touched(run);
                xml.children(this::renumbered);
            }
            case "footnoteReference", "endnoteReference" -> note(name, run);
            case "commentReference" -> comment(Sort.MARK);
            case "lastRenderedPageBreak" -> story.pageBreak();
            case "drawing", "pict", "object" -> {
                touched(run);
                content(name, run);
            }
            default -> content(name, run);
        }
    }

    /// The number of a `LISTNUM` field.
    private void renumbered(String name) {
        if (name.equals("numberingChange")) {
            paragraph.change(revisions.read(Kind.NUMBERING));
        }
    }

    private String symbol() {
        return Symbols.text(xml.attribute("font", ""), xml.attribute("char", ""));
    }

    /// Word drops the blanks around a text that does not ask for them: those that XML knows, not
    /// wide ones or such as do not break.
    private String trimmed() {
        boolean keep = "preserve".equals(xml.attribute("space"));
        String text = xml.text();
        int start = 0;
        int end = text.length();
        while (!keep && start < end && blank(text.charAt(start))) {
            start++;
        }
        while (!keep && end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /// Deleted text counts as deleted even where nothing around it says so.
    private Run deleted(Run run) {
        for (Revision at = run.revision(); at != null; at = at.within()) {
            if (at.kind() == Kind.DELETE || at.kind() == Kind.MOVE_FROM) {
                return run;
            }
        }
        return run.in(new Revision(Kind.DELETE, "", null, null, null, null));
    }

    private void lineBreak(Run run) {
        switch (xml.attribute("type", "textWrapping")) {
            case "page", "column" -> touched(run);
            default -> text("\n", run);
        }
    }

    private void fieldCode(Run run) {
        touched(run);
        fields.code(xml.text());
    }

    private void simpleField(Run run) {
        fields.mark("begin");
        fields.code(xml.attribute("instr", ""));
        fields.mark("separate");
        inside(run);
        fields.mark("end");
    }

    private void note(String name, Run run) {
        touched(run);
        if (fields.shown()) {
            String type = name.substring(0, name.length() - "Reference".length());
            paragraph.add(new NoteReference(type, xml.attribute("id", ""), run.revision()));
        }
    }

    private void comment(CommentPoint.Sort sort) {
        xml.kept(sort == Sort.START ? StoryReader.COMMENT : PIECE);
        paragraph.add(sort, xml.attribute("id", ""));
    }

    private void text(String text, Run run) {
        if (fields.shown() && !text.isEmpty()) {
            xml.kept(PIECE + PER_CHARACTER * text.length());
            paragraph.add(text, run);
            story.place(paragraph);
        }
    }

    /// What has no text of its own, such as a picture, is put in or taken away all the same.
    private void touched(Run run) {
        if (run.revision() != null || run.format() != null) {
            xml.kept(PIECE);
            paragraph.add("", run);
        }
    }
}
