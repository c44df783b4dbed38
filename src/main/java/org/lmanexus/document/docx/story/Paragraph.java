package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.style.ParagraphFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A paragraph as it stands in the XML; in a view it may be joined with the next, or be gone.
public final class Paragraph implements Item {

    private final @Nullable String id;
    private final @Nullable Revision within;
    private List<Piece> pieces = List.of();
    private List<Revision> changes = List.of();
    private List<Item> boxes = List.of();
    private List<NoteReference> notes = List.of();
    private List<CommentPoint> comments = List.of();

    private ParagraphFormat format = ParagraphFormat.PLAIN;
    private @Nullable ParagraphFormat before;
    private @Nullable Revision mark;
    private @Nullable Integer page;
    private boolean contents;
    private boolean last;
    private boolean touched;
    private @Nullable String labelBefore;

    /// @param id by which a thread of comments knows it
    Paragraph(@Nullable String id, @Nullable Revision within) {
        this.id = id;
        this.within = within;
        this.touched = within != null;
    }

    @Override
    public void either(Consumer<Paragraph> paragraph, Consumer<Row> row) {
        paragraph.accept(this);
    }

    /// Where a footnote or endnote hangs.
    public record NoteReference(String type, String id, @Nullable Revision revision) {}

    /// Where a comment begins, ends, or has its mark.
    ///
    /// @param piece how many pieces lie before it
    /// @param offset how much of the last of them lies before it
    public record CommentPoint(Sort sort, String id, int piece, int offset) {

        public enum Sort {
            START,
            END,
            MARK
        }
    }

    void add(CharSequence text, Run run) {
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last == null
                || last.revision() != run.revision()
                || last.format() != run.format()
                || last.emphasised() != run.emphasised()) {
            last = new Piece(new StringBuilder(), run.revision(), run.format(), run.emphasised());
            pieces = grown(pieces);
            pieces.add(last);
            touched |= run.revision() != null || run.format() != null;
        }
        last.text().append(text);
    }

    void add(CommentPoint.Sort sort, String id) {
        int offset = pieces.isEmpty() ? 0 : pieces.getLast().text().length();
        comments = grown(comments);
        comments.add(new CommentPoint(sort, id, pieces.size(), offset));
    }

    void add(NoteReference note) {
        notes = grown(notes);
        notes.add(note);
    }

    void change(Revision revision) {
        changes = grown(changes);
        changes.add(revision);
        touched = true;
    }

    /// Most paragraphs have nothing of a kind, and a large document has many paragraphs.
    private static <T> List<T> grown(List<T> list) {
        return list.isEmpty() ? new ArrayList<>(2) : list;
    }

    void format(ParagraphFormat format) {
        this.format = format;
    }

    void formatBefore(ParagraphFormat before) {
        this.before = before;
    }

    void labelBefore(@Nullable String label) {
        labelBefore = label;
    }

    void mark(Revision revision) {
        mark = revision.in(mark);
        touched = true;
    }

    void page(int page) {
        if (this.page == null) {
            this.page = page;
        }
    }

    void inContents() {
        contents = true;
    }

    public @Nullable String id() {
        return id;
    }

    /// The last of its cell ends there, whatever happened to its mark.
    void last() {
        last = true;
    }

    /// Whether any tracked change is about it or its words.
    public boolean touched() {
        return touched;
    }

    boolean exists(View view) {
        return Revision.present(within, view);
    }

    /// Whether it ends as a paragraph of its own, or runs on into the next.
    boolean ends(View view) {
        return last || Revision.present(mark, view);
    }

    public ParagraphFormat format(View view) {
        return view == View.REJECTED && before != null ? before : format;
    }

    public List<Piece> pieces() {
        return pieces;
    }

    /// Changes of the paragraph as a whole: its format, its number.
    public List<Revision> changes() {
        return changes;
    }

    /// What happened to its end; null where nothing did.
    public @Nullable Revision mark() {
        return mark;
    }

    /// Whether what happened to its end is part of a move of its words.
    public boolean moves(Revision end) {
        if (end.kind() == Revision.Kind.MOVE_FROM || end.kind() == Revision.Kind.MOVE_TO) {
            for (Piece piece : pieces) {
                if (piece.changedAlike(end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where what a text box anchored in it holds is put.
    List<Item> box() {
        boxes = grown(boxes);
        return boxes;
    }

    /// What text boxes anchored in it hold.
    public List<Item> boxes() {
        return boxes;
    }

    public List<NoteReference> notes() {
        return notes;
    }

    public List<CommentPoint> comments() {
        return comments;
    }

    /// The number that it had, where the file itself says so; else null.
    public @Nullable String labelBefore() {
        return labelBefore;
    }

    public @Nullable Integer page() {
        return page;
    }

    public boolean contents() {
        return contents;
    }
}
