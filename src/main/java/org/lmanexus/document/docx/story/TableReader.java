package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.part.Xml;
import org.lmanexus.document.docx.story.Revision.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Walks one table. A table within a cell becomes lines of that cell.
final class TableReader {

    private final StoryReader story;
    private final Xml xml;
    private final int table;
    private final List<Revision> changes = new ArrayList<>();

    TableReader(StoryReader story, int table) {
        this.story = story;
        this.xml = story.xml();
        this.table = table;
    }

    void read(List<Item> items, @Nullable Revision within) {
        rows(within, inner -> items.add(row(inner)));
    }

    private void rows(@Nullable Revision within, Consumer<@Nullable Revision> row) {
        xml.children(name -> rowAt(name, within, row));
    }

    private void rowAt(String name, @Nullable Revision within, Consumer<@Nullable Revision> row) {
        switch (name) {
            case "tr" -> row.accept(within);
            case "tblPr" -> xml.children(this::format);
            case "ins", "del", "moveFrom", "moveTo" -> rows(wrapped(name, within), row);
            case "sdt" -> story.control(child -> rowAt(child, within, row));
            case "mc:AlternateContent" -> story.alternative(child -> rowAt(child, within, row));
            default -> {
                if (!story.between(name)) {
                    rows(within, row);
                }
            }
        }
    }

    /// A change that stands around rows, cells or paragraphs, as other programs than Word write it.
    private @Nullable Revision wrapped(String name, @Nullable Revision within) {
        Kind kind = Revisions.kind(name);
        return kind == null ? within : story.revisions().read(kind).in(within);
    }

    private Row row(@Nullable Revision within) {
        List<Row.Cell> cells = new ArrayList<>();
        Revision chain = cells(within, inner -> cells.add(cell(inner)));
        Row row = new Row(table, chain, cells, changes);
        changes.clear();
        return row;
    }

    /// @param cell called at each cell, with what the row lies in
    /// @return what the row lies in, its own insertion or deletion included
    private @Nullable Revision cells(@Nullable Revision within, Consumer<@Nullable Revision> cell) {
        @Nullable Revision[] chain = {within};
        xml.children(name -> cellAt(name, chain, cell));
        return chain[0];
    }

    private void cellAt(
            String name, @Nullable Revision[] chain, Consumer<@Nullable Revision> cell) {
        switch (name) {
            case "tc" -> cell.accept(chain[0]);
            case "trPr", "tblPrEx" -> xml.children(child -> chain[0] = tracked(child, chain[0]));
            case "ins", "del", "moveFrom", "moveTo" -> cells(wrapped(name, chain[0]), cell);
            case "sdt" -> story.control(child -> cellAt(child, chain, cell));
            case "mc:AlternateContent" -> story.alternative(child -> cellAt(child, chain, cell));
            default -> {
                if (!story.between(name)) {
                    xml.children(child -> cellAt(child, chain, cell));
                }
            }
        }
    }

    private Row.Cell cell(@Nullable Revision within) {
        List<Paragraph> paragraphs = new ArrayList<>();
        return new Row.Cell(lines(paragraphs, within), paragraphs);
    }

    private @Nullable Revision lines(List<Paragraph> paragraphs, @Nullable Revision within) {
        @Nullable Revision[] chain = {within};
        xml.children(name -> lineAt(name, paragraphs, chain));
        if (!paragraphs.isEmpty()) {
            paragraphs.getLast().last();
        }
        return chain[0];
    }

    private void lineAt(String name, List<Paragraph> paragraphs, @Nullable Revision[] chain) {
        switch (name) {
            case "p" -> paragraphs.add(story.paragraph(chain[0]));
            case "tcPr" -> xml.children(child -> chain[0] = tracked(child, chain[0]));
            case "tbl" -> rows(chain[0], row -> cells(row, cell -> lines(paragraphs, cell)));
            case "ins", "del", "moveFrom", "moveTo" -> {
                @Nullable Revision[] inner = {wrapped(name, chain[0])};
                xml.children(child -> lineAt(child, paragraphs, inner));
            }
            case "altChunk", "subDoc" -> story.embeds();
            case "sdt" -> story.control(child -> lineAt(child, paragraphs, chain));
            case "mc:AlternateContent" ->
                    story.alternative(child -> lineAt(child, paragraphs, chain));
            default -> {
                if (!story.between(name)) {
                    xml.children(child -> lineAt(child, paragraphs, chain));
                }
            }
        }
    }

    private @Nullable Revision tracked(String name, @Nullable Revision within) {
        Kind kind =
                switch (name) {
                    case "ins", "cellIns" -> Kind.INSERT_CELLS;
                    case "del", "cellDel" -> Kind.DELETE_CELLS;
                    default -> null;
                };
        if (kind == null) {
            format(name);
            return within;
        }
        Revision revision = story.revisions().read(kind).in(within);
        changes.add(revision);
        return revision;
    }

    private void format(String name) {
        switch (name) {
            case "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "cellMerge" ->
                    changes.add(story.revisions().read(Kind.FORMAT));
            default -> {}
        }
    }
}
