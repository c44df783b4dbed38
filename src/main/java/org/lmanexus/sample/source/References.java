package org.lmanexus.sample.source;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Labels.Place;
import org.lmanexus.sample.source.Piece.Form;
import org.lmanexus.sample.source.Piece.Reference;
import org.lmanexus.sample.source.Piece.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes out cross-references, first as the text stands and then as a markup leaves it.
public final class References {

    private References() {}

    /// Gives every reference the words that fit where its target stands.
    public static List<Element> written(List<Element> elements, Labels labels) {
        List<Element> written = new ArrayList<>();
        for (Element element : elements) {
            String where =
                    element instanceof Element.Paragraph paragraph ? paragraph.where() : "a table";
            written.add(element.mapped(pieces -> written(pieces, labels, where)));
        }
        return List.copyOf(written);
    }

    private static List<Piece> written(List<Piece> pieces, Labels labels, String where) {
        List<Piece> written = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Piece piece : pieces) {
            Piece next = piece;
            if (piece instanceof Reference it) {
                String words = words(labels.target(it.target(), where), it.form());
                String cased = startsSentence(before) ? capital(words) : words;
                next = new Reference(it.target(), it.form(), it.run().saying(cased));
            }
            before.append(next.text());
            written.add(next);
        }
        return List.copyOf(written);
    }

    private static boolean startsSentence(CharSequence before) {
        String text = before.toString().strip();
        return text.isEmpty() || text.endsWith(".");
    }

    /// Marks each kept reference whose words are no longer right, as a careful author would.
    public static List<Element> corrected(List<Element> elements, Labels after, Author by) {
        return elements.stream()
                .map(element -> element.mapped(pieces -> piecewise(pieces, after, by)))
                .toList();
    }

    private static List<Piece> piecewise(List<Piece> pieces, Labels after, Author by) {
        List<Piece> corrected = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Reference it && it.mark() instanceof Mark.Kept) {
                corrected.addAll(corrected(it, after, by));
            } else if (piece instanceof Reference it && it.mark() instanceof Mark.Inserted) {
                String words = words(after.target(it.target(), it.text()), it.form());
                Run run = it.run().saying(startsSentence(before) ? capital(words) : words);
                corrected.add(new Words(run));
            } else {
                corrected.add(piece);
            }
            before.append(piece.text());
        }
        return List.copyOf(corrected);
    }

    private static List<Piece> corrected(Reference it, Labels after, Author by) {
        String was = it.text();
        String words = words(after.target(it.target(), was), it.form());
        String is = Character.isUpperCase(was.charAt(0)) ? capital(words) : words;
        if (was.equals(is)) {
            return List.of(it);
        }
        int head = commonWords(was, is);
        int tail = commonTail(was.substring(head), is.substring(head));
        List<Piece> pieces = new ArrayList<>();
        add(pieces, it.run().saying(was.substring(0, head)), Mark.KEPT);
        add(
                pieces,
                it.run().saying(was.substring(head, was.length() - tail)),
                new Mark.Deleted(by));
        add(pieces, it.run().saying(is.substring(head, is.length() - tail)), new Mark.Inserted(by));
        add(pieces, it.run().saying(was.substring(was.length() - tail)), Mark.KEPT);
        return pieces;
    }

    private static void add(List<Piece> pieces, Run run, Mark mark) {
        if (!run.text().isEmpty()) {
            pieces.add(new Words(run.marked(mark)));
        }
    }

    private static int commonWords(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.lastIndexOf(' ', same - 1) + 1;
    }

    private static int commonTail(String one, String other) {
        int same = 0;
        int most = Math.min(one.length(), other.length());
        while (same < most
                && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        int space = one.indexOf(' ', one.length() - same);
        return space < 0 ? 0 : one.length() - space;
    }

    private static String words(Place place, Form form) {
        String paragraph = place.path().isEmpty() ? "" : "paragraph " + place.path();
        return switch (form) {
            case LABEL -> place.path().substring(Math.max(0, place.path().lastIndexOf('(')));
            case ABOVE -> paragraph + " above";
            case BELOW -> paragraph + " below";
            case ONLY -> place.home();
            case FULL -> {
                String title = place.title().isEmpty() ? "" : " (" + place.title() + ")";
                yield (paragraph.isEmpty() ? "" : paragraph + " of ") + place.home() + title;
            }
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
