package org.lmanexus.reconciliation.letter;

import org.lmanexus.reconciliation.alignment.text.Typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the cell of a table whose row and column a letter names in passing: "the Revolving
/// Facility Commitment of Bank X".
final class Cells {

    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\w.,])\\d{1,3}(?:,\\d{3})+(?![\\w]|[.,]\\d)");

    private Cells() {}

    /// The only cell that holds a value, in a row and a column that the sentence names.
    static Optional<Occurrences.At> find(String sentence, String value, String text) {
        String said = words(sentence);
        String[] lines = text.split("\n", -1);
        String[] heads = new String[0];
        Occurrences.At found = null;
        int at = 0;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 1 && heads.length != cells.length) {
                heads = cells;
            } else if (cells.length > 1 && named(said, cells[0])) {
                int column = column(said, bare(value), cells, heads);
                if (column > 0) {
                    int start = at + offset(cells, column);
                    if (found != null) {
                        return Optional.empty();
                    }
                    found = new Occurrences.At(start, start + cells[column].length());
                }
            }
            at += line.length() + 1;
        }
        return Optional.ofNullable(found);
    }

    /// An amount without its currency, as columns of one currency print it.
    static String bare(String value) {
        return value.replaceFirst("^(?:[A-Z]{3}|[€$£])\\s?(?=\\d)", "");
    }

    /// The only amount of a row of a table whose columns print no currency.
    static Optional<Occurrences.At> amount(String fresh, String row) {
        Matcher amount = AMOUNT.matcher(row);
        boolean fits = row.contains("\t") && AMOUNT.matcher(bare(fresh)).matches();
        if (!fits || !amount.find()) {
            return Optional.empty();
        }
        Occurrences.At only = new Occurrences.At(amount.start(), amount.end());
        return amount.find() ? Optional.empty() : Optional.of(only);
    }

    /// The only column of a row that holds a value, or the only one of them that is named.
    private static int column(String said, String value, String[] cells, String[] heads) {
        List<Integer> holding = new ArrayList<>();
        List<Integer> named = new ArrayList<>();
        for (int i = 1; i < cells.length; i++) {
            if (cells[i].strip().equals(value)) {
                holding.add(i);
                String head = words(heads[i].replaceAll("\\([^)]*\\)", ""));
                if (said.contains(head)) {
                    named.add(i);
                }
            }
        }
        List<Integer> meant = named.isEmpty() ? holding : named;
        return meant.size() == 1 ? meant.getFirst() : -1;
    }

    private static boolean named(String said, String cell) {
        String name = words(cell);
        return name.length() > 2 && said.contains(name);
    }

    private static int offset(String[] cells, int column) {
        int offset = 0;
        for (int i = 0; i < column; i++) {
            offset += cells[i].length() + 1;
        }
        return offset;
    }

    private static String words(String text) {
        String plain = Typography.squeeze(text).toLowerCase(Locale.ROOT);
        return " " + plain.replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
    }
}
