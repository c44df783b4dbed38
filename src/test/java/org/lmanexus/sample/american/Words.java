package org.lmanexus.sample.american;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A paragraph of the source with its values, references and changes read out of it.
///
/// @param old as it stands
/// @param fresh as proposed
/// @param redline both, in the notation of redlines
record Words(String old, String fresh, String redline, List<Value> values, List<Edit> edits) {

    private static final Pattern INLINE =
            Pattern.compile(
                    "\\{ref (?<ref>[\\w-]+)}"
                            + "|\\{(?<kind>\\w+) (?<value>[^|}]+)\\|(?<text>[^}]*)}"
                            + "|\\[\\[(?<edit>\\w+)(?<values>[^|]*)\\|(?<from>.*?)=>(?<to>.*?)]]");

    /// A value as it stands: its kind, its canonical form with its unit, and its words.
    record Value(String kind, String value, String unit, String text) {}

    /// A change: its kind, the values before and after where it is one of a value, and the places
    /// of its words in the two texts.
    record Edit(String kind, List<String> values, String from, String to, int at, int freshAt) {}

    /// The number of a section before and after.
    record Number(String old, String fresh) {}

    static Words read(String source, Function<String, Number> numbers) {
        Matcher inline = INLINE.matcher(source);
        Reader reader = new Reader();
        int from = 0;
        while (inline.find()) {
            reader.keep(source.substring(from, inline.start()));
            if (inline.group("ref") != null) {
                reader.reference(numbers.apply(inline.group("ref")));
            } else if (inline.group("kind") != null) {
                List<String> given = List.of(inline.group("value").split(" "));
                reader.values.add(value(inline.group("kind"), given, inline.group("text")));
                reader.keep(inline.group("text"));
            } else {
                List<String> given = List.of(inline.group("values").strip().split(" "));
                reader.change(
                        inline.group("edit"), given, inline.group("from"), inline.group("to"));
            }
            from = inline.end();
        }
        reader.keep(source.substring(from));
        return new Words(
                reader.old.toString().strip(),
                reader.fresh.toString().strip(),
                reader.redline.toString().strip(),
                reader.values,
                reader.edits);
    }

    /// The three texts as far as they are read.
    private static final class Reader {

        private final StringBuilder old = new StringBuilder();
        private final StringBuilder fresh = new StringBuilder();
        private final StringBuilder redline = new StringBuilder();
        private final List<Value> values = new ArrayList<>();
        private final List<Edit> edits = new ArrayList<>();

        void keep(String text) {
            old.append(text);
            fresh.append(text);
            redline.append(text);
        }

        void reference(Number number) {
            keep("Section ");
            if (number.old().equals(number.fresh())) {
                keep(number.old());
            } else {
                edit("crossref", List.of(), number.old(), number.fresh());
            }
        }

        void change(String kind, List<String> given, String was, String is) {
            if (given.size() > 1) {
                List<String> standing = new ArrayList<>(given);
                standing.remove(1);
                values.add(value(kind, standing, was));
            }
            edit(kind, given, was, is);
        }

        private void edit(String kind, List<String> given, String was, String is) {
            edits.add(new Edit(kind, given, was, is, old.length(), fresh.length()));
            old.append(was);
            fresh.append(is);
            redline.append(mark(was, is));
        }
    }

    private static Value value(String kind, List<String> given, String text) {
        return new Value(kind, given.getFirst(), given.size() > 1 ? given.get(1) : "", text);
    }

    private static String mark(String old, String fresh) {
        return (old.isEmpty() ? "" : "[-" + old + "-]")
                + (fresh.isEmpty() ? "" : "{+" + fresh + "+}");
    }
}
