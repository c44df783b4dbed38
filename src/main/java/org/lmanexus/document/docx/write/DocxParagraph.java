package org.lmanexus.document.docx.write;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Redline;
import org.lmanexus.document.write.Run;

import java.util.List;

/// One paragraph while it is written: its style, number, runs, changes, comments and notes.
public final class DocxParagraph {

    private final Collected collected;
    private final StringBuilder content = new StringBuilder();
    private DocxStyle style = DocxStyle.NORMAL;
    private String number = "";
    private String mark = "";
    private String change = "";

    DocxParagraph(Collected collected) {
        this.collected = collected;
    }

    /// Sets the paragraph in another style than the normal one.
    public DocxParagraph style(DocxStyle other) {
        this.style = other;
        return this;
    }

    /// Numbers the paragraph automatically in a list, its levels counted from 0.
    public DocxParagraph numbered(DocxList list, int level) {
        this.number = list.properties(level);
        return this;
    }

    /// Plain words; `\t` is a tab and `\n` a line break.
    public DocxParagraph text(String words) {
        return run(Run.plain(words));
    }

    public DocxParagraph bold(String words) {
        return run(new Run(words, Look.BOLD, Mark.KEPT));
    }

    public DocxParagraph inserted(String words, Author by) {
        return run(Run.plain(words).marked(new Mark.Inserted(by)));
    }

    public DocxParagraph deleted(String words, Author by) {
        return run(Run.plain(words).marked(new Mark.Deleted(by)));
    }

    /// Words that were made bold, and changed in nothing else.
    public DocxParagraph emboldened(String words, Author by) {
        return run(new Run(words, Look.BOLD, new Mark.Reformatted(by)));
    }

    /// Marked words such as `of [-2.50-]{+2.75+} per cent.`, all changed by one author.
    public DocxParagraph redline(String notation, Author by) {
        return runs(Redline.parse(notation, by));
    }

    public DocxParagraph runs(List<Run> several) {
        several.forEach(this::run);
        return this;
    }

    public DocxParagraph run(Run run) {
        String look = Xml.look(run.look());
        content.append(
                switch (run.mark()) {
                    case Mark.Kept kept -> Xml.run(look, run.text());
                    case Mark.Inserted it -> wrapped("ins", it.by(), Xml.run(look, run.text()));
                    case Mark.MovedTo it -> wrapped("moveTo", it.by(), Xml.run(look, run.text()));
                    case Mark.MovedFrom it ->
                            wrapped("moveFrom", it.by(), Xml.run(look, run.text()));
                    case Mark.Deleted it ->
                            wrapped("del", it.by(), Xml.deletedRun(look, run.text()));
                    case Mark.Reformatted it -> Xml.run(look + lookBefore(it.by()), run.text());
                });
        return this;
    }

    private String lookBefore(Author by) {
        return "<w:rPrChange %s><w:rPr/></w:rPrChange>".formatted(collected.by(by));
    }

    private String wrapped(String element, Author by, String run) {
        return "<w:%1$s %2$s>%3$s</w:%1$s>".formatted(element, collected.by(by), run);
    }

    /// Marks the paragraph's end: with [Mark.Inserted] the paragraph is new, with [Mark.Deleted] it
    /// joins the one behind it.
    public DocxParagraph ending(Mark ending) {
        this.mark =
                switch (ending) {
                    case Mark.Kept kept -> "";
                    case Mark.Reformatted it -> "";
                    case Mark.Inserted it -> "<w:ins %s/>".formatted(collected.by(it.by()));
                    case Mark.Deleted it -> "<w:del %s/>".formatted(collected.by(it.by()));
                    case Mark.MovedFrom it -> "<w:moveFrom %s/>".formatted(collected.by(it.by()));
                    case Mark.MovedTo it -> "<w:moveTo %s/>".formatted(collected.by(it.by()));
                };
        return this;
    }

    /// Records that the paragraph was centred before, and changed in nothing else.
    public DocxParagraph realigned(Author by) {
        this.change =
                "<w:pPrChange %s><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:pPrChange>"
                        .formatted(collected.by(by));
        return this;
    }

    /// Comments on words, which are written too.
    public DocxParagraph commented(String anchor, DocxComment comment) {
        return commented(List.of(Run.plain(anchor)), comment);
    }

    /// Comments on runs, changed ones among them.
    public DocxParagraph commented(List<Run> anchor, DocxComment comment) {
        List<Integer> ids = collected.comments.add(comment);
        ids.forEach(id -> content.append("<w:commentRangeStart w:id=\"%d\"/>".formatted(id)));
        runs(anchor);
        ids.forEach(
                id ->
                        content.append(
                                """
                                <w:commentRangeEnd w:id="%1$d"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/>\
                                </w:rPr><w:commentReference w:id="%1$d"/></w:r>\
                                """
                                        .formatted(id)));
        return this;
    }

    public DocxParagraph footnote(String note) {
        int id = collected.footnotes.add(note);
        content.append(
                """
                <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>\
                """
                        .formatted(id));
        return this;
    }

    /// A field such as `REF _Ref1 \r`, with the result that Word shows.
    public DocxParagraph field(String instruction, String result) {
        content.append(Xml.field(instruction, result));
        return this;
    }

    /// Words in a content control inside the paragraph.
    public DocxParagraph control(String tag, String words) {
        content.append(
                "<w:sdt><w:sdtPr><w:tag w:val=\"%s\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>"
                        .formatted(Xml.escape(tag), Xml.run("", words)));
        return this;
    }

    void prepend(String xml) {
        content.insert(0, xml);
    }

    String xml(@Nullable String section) {
        String styled =
                style == DocxStyle.NORMAL ? "" : "<w:pStyle w:val=\"%s\"/>".formatted(style.id());
        String marked = mark.isEmpty() ? "" : "<w:rPr>" + mark + "</w:rPr>";
        String sectioned = section == null ? "" : section;
        return "<w:p w14:paraId=\"%s\" w14:textId=\"77777777\"><w:pPr>%s</w:pPr>%s</w:p>"
                .formatted(
                        Xml.paragraphId(collected.numbers.nextParagraph()),
                        styled + number + marked + sectioned + change,
                        content);
    }
}
