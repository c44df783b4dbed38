package org.lmanexus.sample.print;

import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxParagraph;
import org.lmanexus.document.docx.write.DocxRow;
import org.lmanexus.document.docx.write.DocxStyle;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Piece;
import org.lmanexus.sample.source.Style.Zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Prints an agreement as a Word document.
public final class WordPrinter {

    private final Agreement agreement;
    private final House house;
    private final DocxBuilder document = DocxBuilder.docx();
    private final Map<String, String> moves = new HashMap<>();

    private WordPrinter(Agreement agreement, House house) {
        this.agreement = agreement;
        this.house = house;
    }

    /// With heading styles and the numbers left to Word.
    public static DocxBuilder automatic(Agreement agreement) {
        return new WordPrinter(agreement, new AutomaticHouse()).print();
    }

    /// With typed numbers and the definitions in a table.
    public static DocxBuilder typed(Agreement agreement) {
        return new WordPrinter(agreement, new TypedHouse()).print();
    }

    private DocxBuilder print() {
        document.title("Senior Facilities Agreement")
                .font(house.font(), 11)
                .header("Aldermere - Senior Facilities Agreement")
                .footer("Page")
                .coverPage();
        List<Element> elements = agreement.elements();
        int index = 0;
        while (index < elements.size()) {
            int next = endOfGroup(index);
            printGroup(index, next);
            index = next;
        }
        return document;
    }

    /// Passages that moved together, and definitions that share a table, are printed as one group.
    private int endOfGroup(int from) {
        int to = from + 1;
        while (to < agreement.elements().size() && (moved(from, to) || defined(from, to))) {
            to++;
        }
        return to;
    }

    private boolean moved(int from, int to) {
        Mark mark = agreement.elements().get(from).ending();
        boolean moving = mark instanceof Mark.MovedFrom || mark instanceof Mark.MovedTo;
        return moving && mark.equals(agreement.elements().get(to).ending());
    }

    private boolean defined(int from, int to) {
        return house.definitionsInTable() && inDefinitions(from) && inDefinitions(to);
    }

    private boolean inDefinitions(int index) {
        return agreement.elements().get(index) instanceof Paragraph paragraph
                && paragraph.style().zone() == Zone.DEFINITIONS;
    }

    private void printGroup(int from, int to) {
        Element first = agreement.elements().get(from);
        switch (first.ending()) {
            case Mark.MovedFrom it ->
                    document.movedFrom(moveName(first), it.by(), d -> printAll(from, to));
            case Mark.MovedTo it ->
                    document.movedTo(moveName(first), it.by(), d -> printAll(from, to));
            case Mark.Kept kept -> printOrTabulate(from, to);
            case Mark.Inserted it -> printOrTabulate(from, to);
            case Mark.Deleted it -> printOrTabulate(from, to);
            case Mark.Reformatted it -> printOrTabulate(from, to);
        }
    }

    private void printOrTabulate(int from, int to) {
        if (house.definitionsInTable() && inDefinitions(from)) {
            printDefinitions(from, to);
        } else {
            printAll(from, to);
        }
    }

    private String moveName(Element first) {
        String id = first instanceof Paragraph paragraph ? paragraph.id() : "";
        return moves.computeIfAbsent(id, unseen -> "move" + (moves.size() + 1));
    }

    private void printAll(int from, int to) {
        for (int i = from; i < to; i++) {
            print(i);
        }
    }

    private void print(int index) {
        switch (agreement.elements().get(index)) {
            case Paragraph paragraph ->
                    document.paragraph(target -> write(target, paragraph, index));
            case Grid grid -> print(grid);
            case Element.PageBreak pageBreak -> document.pageBreak();
            case Element.Contents contents -> document.contents(ContentsList.of(agreement).lines());
        }
    }

    private void write(DocxParagraph target, Paragraph paragraph, int index) {
        house.begin(target, paragraph, LabelRuns.of(agreement, index));
        WordPieces.write(target, house.words(paragraph));
        target.ending(paragraph.ending());
    }

    private void print(Grid grid) {
        int[] shares = grid.shares().stream().mapToInt(Integer::intValue).toArray();
        document.table(
                table -> {
                    if (!grid.ruled()) {
                        table.unruled();
                    }
                    for (Grid.Row row : grid.rows()) {
                        table.row(row.ending(), target -> cells(target, row));
                    }
                },
                shares);
        document.paragraph("");
    }

    private static void cells(DocxRow target, Grid.Row row) {
        for (List<Piece> cell : row.cells()) {
            target.cell(paragraph -> WordPieces.write(paragraph, cell));
        }
    }

    private void printDefinitions(int from, int to) {
        document.table(
                table -> {
                    table.unruled();
                    int index = from;
                    while (index < to) {
                        int next = index + 1;
                        while (next < to && !begins(next)) {
                            next++;
                        }
                        int start = index;
                        int end = next;
                        table.row(
                                agreement.elements().get(start).ending(),
                                row -> definition(row, start, end));
                        index = next;
                    }
                },
                2,
                5);
    }

    private boolean begins(int index) {
        return agreement.elements().get(index) instanceof Paragraph paragraph
                && paragraph.kind() == Kind.DEFINITION;
    }

    private void definition(DocxRow row, int from, int to) {
        Paragraph defined = (Paragraph) agreement.elements().get(from);
        row.cell(target -> WordPieces.write(target, defined.pieces().subList(0, 2)).text("”"));
        List<Consumer<DocxParagraph>> meaning = new ArrayList<>();
        meaning.add(target -> WordPieces.write(target, afterTerm(defined)));
        for (int i = from + 1; i < to; i++) {
            Paragraph item = (Paragraph) agreement.elements().get(i);
            List<Run> label = LabelRuns.of(agreement, i);
            meaning.add(target -> item(target, item, label).ending(item.ending()));
        }
        row.cell(meaning);
    }

    private static DocxParagraph item(DocxParagraph target, Paragraph item, List<Run> label) {
        if (!label.getFirst().text().isEmpty()) {
            target.style(item.style().level() == 1 ? DocxStyle.CELL_1 : DocxStyle.CELL_2);
            target.runs(label).run(Run.plain("\t").marked(item.ending()));
        }
        return WordPieces.write(target, item.pieces());
    }

    /// The pieces behind the term's closing quote.
    private static List<Piece> afterTerm(Paragraph defined) {
        List<Piece> rest = new ArrayList<>(defined.pieces().subList(2, defined.pieces().size()));
        if (rest.getFirst() instanceof Piece.Words words && words.text().startsWith("”")) {
            rest.set(
                    0,
                    new Piece.Words(words.run().saying(words.text().substring(1).stripLeading())));
        }
        return rest;
    }
}
