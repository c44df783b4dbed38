package org.lmanexus.sample.markup;

import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.ElementParser;
import org.lmanexus.sample.source.Piece;
import org.lmanexus.sample.source.Style.Zone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Carries out instructions on the agreement's elements, one after the other.
final class Editor {

    private final List<Element> elements;

    Editor(List<Element> elements) {
        this.elements = new ArrayList<>(elements);
    }

    List<Element> edited() {
        return List.copyOf(elements);
    }

    void carryOut(Instruction instruction) {
        Passage passage = Passage.find(instruction.place(), elements, instruction.where());
        switch (instruction) {
            case Instruction.Redraft it -> redraft(it, passage);
            case Instruction.RedraftRow it -> redraftRow(it, passage);
            case Instruction.Insert it -> insert(it, passage);
            case Instruction.Move it -> move(it, passage);
            case Instruction.Delete it -> markAll(passage, new Mark.Deleted(it.by()));
            case Instruction.Embolden it -> embolden(it, passage);
            case Instruction.Remark it -> remark(it, passage);
        }
    }

    private void redraft(Instruction.Redraft it, Passage passage) {
        String words = standing(it.runs());
        Hit hit = only(it, words, hits(passage, words, Wording::untouched));
        rewrite(hit.index(), pieces -> Wording.untouched(pieces).redraft(hit.at(), it.runs()));
    }

    private static String standing(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        runs.stream()
                .filter(run -> run.mark().staysWhenRejected())
                .forEach(run -> words.append(run.text()));
        return words.toString();
    }

    private void embolden(Instruction.Embolden it, Passage passage) {
        Hit hit = only(it, it.words(), hits(passage, it.words(), Wording::untouched));
        Mark mark = new Mark.Reformatted(it.by());
        rewrite(
                hit.index(),
                pieces ->
                        Wording.untouched(pieces)
                                .change(
                                        hit.at(),
                                        hit.at() + it.words().length(),
                                        piece ->
                                                new Piece.Words(
                                                        new Run(piece.text(), Look.BOLD, mark))));
    }

    private void remark(Instruction.Remark it, Passage passage) {
        Hit hit = only(it, it.words(), hits(passage, it.words(), Wording::before));
        rewrite(
                hit.index(),
                pieces ->
                        Wording.before(pieces)
                                .enclose(
                                        hit.at(),
                                        hit.at() + it.words().length(),
                                        new Piece.CommentStart(it.comment()),
                                        new Piece.CommentEnd()));
    }

    /// Words found in a paragraph.
    private record Hit(int index, int at) {}

    private List<Hit> hits(Passage passage, String words, Function<List<Piece>, Wording> counting) {
        List<Hit> hits = new ArrayList<>();
        for (int i = passage.from(); i < passage.to(); i++) {
            if (elements.get(i) instanceof Paragraph paragraph
                    && paragraph.ending().staysWhenRejected()) {
                int index = i;
                counting.apply(paragraph.pieces())
                        .find(words)
                        .forEach(at -> hits.add(new Hit(index, at)));
            }
        }
        return hits;
    }

    private static Hit only(Instruction instruction, String words, List<Hit> hits) {
        if (hits.size() != 1) {
            throw new Refusal.Invalid(
                    "%s: \"%s\" stands %d times in %s and must stand there once; quote more or other words"
                            .formatted(
                                    instruction.where(), words, hits.size(), instruction.place()));
        }
        return hits.getFirst();
    }

    private void rewrite(int index, Function<List<Piece>, List<Piece>> change) {
        elements.set(index, elements.get(index).mapped(change::apply));
    }

    private void redraftRow(Instruction.RedraftRow it, Passage passage) {
        for (int i = passage.from(); i < passage.to(); i++) {
            if (elements.get(i) instanceof Grid grid) {
                for (int row = 0; row < grid.rows().size(); row++) {
                    if (text(grid.rows().get(row).cells().getFirst()).equals(it.row())) {
                        elements.set(i, withRow(grid, row, it));
                        return;
                    }
                }
            }
        }
        throw new Refusal.Invalid(
                "%s: no table in %s has a row \"%s\"; quote its first cell"
                        .formatted(it.where(), it.place(), it.row()));
    }

    private static Grid withRow(Grid grid, int row, Instruction.RedraftRow it) {
        List<List<Piece>> cells = new ArrayList<>(grid.rows().get(row).cells());
        for (int i = 0; i < it.cells().size(); i++) {
            List<Run> runs = it.cells().get(i);
            if (i + 1 >= cells.size() || !text(cells.get(i + 1)).equals(standing(runs))) {
                throw new Refusal.Invalid(
                        "%s: the row \"%s\" does not read \"%s\" there; quote it as it stands"
                                .formatted(it.where(), it.row(), standing(runs)));
            }
            cells.set(i + 1, Wording.untouched(cells.get(i + 1)).redraft(0, runs));
        }
        List<Grid.Row> rows = new ArrayList<>(grid.rows());
        rows.set(row, grid.rows().get(row).saying(cells));
        return grid.withRows(rows);
    }

    private static String text(List<Piece> cell) {
        StringBuilder text = new StringBuilder();
        cell.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private void insert(Instruction.Insert it, Passage passage) {
        List<Element> inserted = new ArrayList<>();
        ElementParser parser = new ElementParser(zone(passage));
        for (ElementParser.Parsed parsed : parser.parse(it.blocks())) {
            inserted.add(parsed.element().marked(new Mark.Inserted(it.by())));
        }
        elements.addAll(passage.to(), inserted);
    }

    private Zone zone(Passage passage) {
        for (int i = passage.to() - 1; i >= passage.from(); i--) {
            if (elements.get(i) instanceof Paragraph paragraph) {
                return paragraph.style().zone();
            }
        }
        return Zone.CLAUSES;
    }

    private void move(Instruction.Move it, Passage passage) {
        List<Element> moved = List.copyOf(elements.subList(passage.from(), passage.to()));
        Passage behind = Passage.find(it.behind(), elements, it.where());
        markAll(passage, new Mark.MovedFrom(it.by()));
        Mark arrived = new Mark.MovedTo(it.by());
        elements.addAll(
                behind.to(), moved.stream().map(element -> element.marked(arrived)).toList());
    }

    private void markAll(Passage passage, Mark mark) {
        for (int i = passage.from(); i < passage.to(); i++) {
            elements.set(i, elements.get(i).marked(mark));
        }
    }
}
