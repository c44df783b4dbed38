package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.List;

/// Paragraphs in a row, joined as a view joins them: one whose end is gone runs on into the next.
public final class Chain {

    private final View view;
    private final List<Line> lines = new ArrayList<>();
    private List<Paragraph> open = new ArrayList<>();

    private Chain(View view) {
        this.view = view;
    }

    /// What reads as one paragraph.
    ///
    /// @param host the paragraph it counts as: the first that has words in it
    /// @param members all that it is made of
    public record Line(Paragraph host, List<Paragraph> members) {}

    public static List<Line> lines(List<Paragraph> paragraphs, View view) {
        Chain chain = new Chain(view);
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.exists(view)) {
                chain.add(paragraph);
            }
        }
        // The last mark is gone and nothing follows to run on into: what is empty goes with it.
        if (chain.worded() != null) {
            chain.close();
        }
        return chain.lines;
    }

    private void add(Paragraph paragraph) {
        if (!paragraph.ends(view)) {
            open.add(paragraph);
        } else if (open.isEmpty()) {
            lines.add(new Line(paragraph, List.of(paragraph)));
        } else {
            open.add(paragraph);
            close();
        }
    }

    private void close() {
        Paragraph worded = worded();
        lines.add(new Line(worded == null ? open.getLast() : worded, open));
        open = new ArrayList<>();
    }

    private @Nullable Paragraph worded() {
        for (Paragraph paragraph : open) {
            if (worded(paragraph)) {
                return paragraph;
            }
        }
        return null;
    }

    private boolean worded(Paragraph paragraph) {
        for (Piece piece : paragraph.pieces()) {
            if (piece.in(view) && !piece.blank()) {
                return true;
            }
        }
        return false;
    }
}
