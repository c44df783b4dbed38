package org.lmanexus.sample.source;

import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Style.Zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the blocks of the source, in their order, into the agreement's elements.
public final class ElementParser {

    private static final int INDENT = 4;
    private static final Pattern NAMED = Pattern.compile("(?<name>[A-Z][a-z-]+): (?<rest>.*)");
    private static final Pattern TRAILING_ID = Pattern.compile("(?<rest>.*) #(?<id>[a-z0-9-]+)");
    private static final Pattern ITEM =
            Pattern.compile(
                    "(?<label>\\([a-zA-Z]+\\)|\\d+\\.) (?:#(?<id>[a-z0-9-]+) )?(?<rest>.*)");
    private static final Pattern DEFINITION = Pattern.compile("\"(?<term>[^\"]+)\"(?<rest> .*)");
    private static final Pattern GRID = Pattern.compile("(Table|Grid|Unruled): [\\d ]+");
    private static final Map<String, Kind> NAMES =
            Map.of(
                    "Title", Kind.TITLE,
                    "Centre", Kind.CENTRED,
                    "Text", Kind.TEXT,
                    "Form", Kind.TEXT,
                    "Party", Kind.PARTY,
                    "Recital", Kind.RECITAL,
                    "Section", Kind.SECTION,
                    "Clause", Kind.CLAUSE,
                    "Schedule", Kind.SCHEDULE,
                    "Part", Kind.PART);

    /// An element, and the number that the source writes in front of it (or nothing).
    public record Parsed(Element element, String typed) {}

    private Zone zone;

    /// @param zone the kind of passage in which the first block stands
    public ElementParser(Zone zone) {
        this.zone = zone;
    }

    public List<Parsed> parse(List<SourceBlock> blocks) {
        return blocks.stream().map(this::parse).toList();
    }

    private Parsed parse(SourceBlock block) {
        String first = block.lines().getFirst();
        if (GRID.matcher(first).matches()) {
            return new Parsed(grid(block), "");
        }
        return switch (first) {
            case "Page break" -> new Parsed(new Element.PageBreak(), "");
            case "Contents" -> new Parsed(new Element.Contents(), "");
            default -> paragraph(block);
        };
    }

    private Parsed paragraph(SourceBlock block) {
        String flat = block.flat();
        Matcher named = NAMED.matcher(flat);
        if (named.matches() && named.group("name").equals("Sub-clause")) {
            return heading(block, Kind.SUB_CLAUSE, named.group("rest"));
        }
        if (named.matches() && NAMES.containsKey(named.group("name"))) {
            return heading(
                    block, NAMES.getOrDefault(named.group("name"), Kind.TEXT), named.group("rest"));
        }
        Matcher item = ITEM.matcher(flat);
        if (item.matches()) {
            return item(block, item);
        }
        Matcher definition = DEFINITION.matcher(flat);
        if (definition.matches()) {
            return definition(block, definition);
        }
        return plain(block, new Style(Kind.TEXT, zone, 0), "", flat);
    }

    private Parsed heading(SourceBlock block, Kind kind, String words) {
        this.zone =
                switch (kind) {
                    case SECTION, CLAUSE, SUB_CLAUSE -> Zone.CLAUSES;
                    case SCHEDULE, PART -> Zone.SCHEDULES;
                    default -> zone;
                };
        Matcher id = TRAILING_ID.matcher(words);
        boolean has = kind.heading() && id.matches();
        return plain(
                block,
                new Style(kind, zone, 0),
                has ? id.group("id") : "",
                has ? id.group("rest") : words);
    }

    private Parsed item(SourceBlock block, Matcher item) {
        String label = item.group("label");
        boolean numbered = label.endsWith(".");
        int level = numbered ? 0 : block.indent() / INDENT + 1;
        Style style = new Style(numbered ? Kind.NUMBERED : Kind.ITEM, zone, level);
        String id = item.group("id") == null ? "" : item.group("id");
        return new Parsed(plain(block, style, id, item.group("rest")).element(), label);
    }

    private Parsed definition(SourceBlock block, Matcher definition) {
        this.zone = Zone.DEFINITIONS;
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Words(Run.plain("“")));
        String term = Inline.quotes(definition.group("term"));
        pieces.add(new Piece.Words(new Run(term, Look.BOLD, Mark.KEPT)));
        pieces.addAll(Inline.parse("”" + definition.group("rest")));
        Style style = new Style(Kind.DEFINITION, zone, 0);
        return new Parsed(
                new Paragraph(style, "", block.where(), List.copyOf(pieces), Mark.KEPT), "");
    }

    private static Parsed plain(SourceBlock block, Style style, String id, String words) {
        return new Parsed(
                new Paragraph(style, id, block.where(), Inline.parse(words), Mark.KEPT), "");
    }

    private static Grid grid(SourceBlock block) {
        String[] head = block.lines().getFirst().split(": ", 2);
        List<Integer> shares = Arrays.stream(head[1].split(" ")).map(Integer::valueOf).toList();
        List<Grid.Row> rows = new ArrayList<>();
        for (String line : block.lines().subList(1, block.lines().size())) {
            List<List<Piece>> cells =
                    Arrays.stream(line.split(" \\| "))
                            .map(String::strip)
                            .map(Inline::parse)
                            .toList();
            if (cells.size() != shares.size()) {
                throw new Refusal.Invalid(
                        "%s: the row \"%s\" has %d cells and the table %d columns; give it one cell a column"
                                .formatted(block.where(), line, cells.size(), shares.size()));
            }
            boolean headed = rows.isEmpty() && head[0].equals("Table");
            rows.add(
                    new Grid.Row(
                            headed ? cells.stream().map(ElementParser::bold).toList() : cells,
                            Mark.KEPT));
        }
        return new Grid(shares, !head[0].equals("Unruled"), List.copyOf(rows), Mark.KEPT);
    }

    private static List<Piece> bold(List<Piece> cell) {
        return cell.stream().map(Piece::bold).toList();
    }
}
