package org.lmanexus.sample.source;

import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Labels.Place;

import java.util.Locale;

/// Counts paragraphs from the first to the last and remembers where the count stands.
final class Counter {

    private static final String[] TENS = {"", "x", "xx", "xxx"};
    private static final String[] ONES = {
        "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"
    };

    private final int[] items = new int[3];
    private int section;
    private int clause;
    private int subClause;
    private int party;
    private int recital;
    private int schedule;
    private int part;
    private int numbered;
    private String home = "";
    private String title = "";
    private String path = "";
    private String scheduleTitle = "";

    Place place() {
        return new Place(home, title, path);
    }

    String count(Paragraph paragraph) {
        Kind kind = paragraph.kind();
        if (kind.heading() || kind == Kind.DEFINITION || kind == Kind.NUMBERED) {
            forgetItems(0);
            path = "";
        }
        if (kind.heading()) {
            title = paragraph.text();
        }
        return switch (kind) {
            case TITLE, CENTRED, TEXT -> "";
            case PARTY -> "(" + ++party + ")";
            case RECITAL -> "(" + letter(++recital).toUpperCase(Locale.ROOT) + ")";
            case SECTION -> "Section " + ++section;
            case CLAUSE -> clause();
            case SUB_CLAUSE -> subClause();
            case ITEM -> item(paragraph.style().level());
            case DEFINITION -> definition(paragraph);
            case SCHEDULE -> schedule();
            case PART -> part();
            case NUMBERED -> numbered();
        };
    }

    private String clause() {
        clause++;
        subClause = 0;
        home = "Clause " + clause;
        return clause + ".";
    }

    private String subClause() {
        subClause++;
        home = "Clause " + clause + "." + subClause;
        return clause + "." + subClause;
    }

    private String definition(Paragraph paragraph) {
        home =
                "the definition of "
                        + paragraph.text().substring(0, paragraph.text().indexOf('”') + 1);
        title = "";
        return "";
    }

    private String schedule() {
        schedule++;
        part = 0;
        numbered = 0;
        scheduleTitle = title;
        home = "Schedule " + schedule;
        return home;
    }

    private String part() {
        part++;
        numbered = 0;
        String label = "Part " + roman(part).toUpperCase(Locale.ROOT);
        home = label + " of Schedule " + schedule;
        title = scheduleTitle;
        return label;
    }

    private String numbered() {
        numbered++;
        path = Integer.toString(numbered);
        return numbered + ".";
    }

    private String item(int level) {
        items[level - 1]++;
        forgetItems(level);
        StringBuilder labels = new StringBuilder(numberedPath());
        for (int i = 1; i <= level; i++) {
            labels.append(label(i));
        }
        path = labels.toString();
        return label(level);
    }

    private String numberedPath() {
        return home.contains("Schedule") && numbered > 0 ? Integer.toString(numbered) : "";
    }

    private String label(int level) {
        int count = items[level - 1];
        return switch (level) {
            case 1 -> "(" + letter(count) + ")";
            case 2 -> "(" + roman(count) + ")";
            default -> "(" + letter(count).toUpperCase(Locale.ROOT) + ")";
        };
    }

    private void forgetItems(int below) {
        for (int i = below; i < items.length; i++) {
            items[i] = 0;
        }
    }

    private static String letter(int count) {
        return Character.toString('a' + count - 1);
    }

    private static String roman(int count) {
        return TENS[count / 10] + ONES[count % 10];
    }
}
