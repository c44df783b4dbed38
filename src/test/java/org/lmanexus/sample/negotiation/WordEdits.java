package org.lmanexus.sample.negotiation;

import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.markup.Wording;
import org.lmanexus.sample.negotiation.Values.Value;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Piece;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Edits within one paragraph of prose.
final class WordEdits {

    private static final List<Map.Entry<String, String>> WORDINGS =
            List.of(
                    Map.entry("may not", "shall not"),
                    Map.entry("must", "shall"),
                    Map.entry("without delay", "promptly"),
                    Map.entry("at any time", "from time to time"),
                    Map.entry("unless", "except where"),
                    Map.entry("before", "prior to"),
                    Map.entry("other than", "save for"),
                    Map.entry("material", "substantial"),
                    Map.entry("reasonably", "acting reasonably"),
                    Map.entry("including", "including but not limited to"),
                    Map.entry("only if", "if and only if"));
    private static final Pattern TERM = Pattern.compile("[A-Z][a-z]+ [A-Z][a-z]+");
    private static final Pattern ANCHOR =
            Pattern.compile("(?<=[a-z] )[a-z]+ [a-z]+ [a-z]+ [a-z]+(?= [a-z])");

    private final Draft draft;

    WordEdits(Draft draft) {
        this.draft = draft;
    }

    boolean value() {
        for (int i : draft.where(place -> draft.slots.get(place).prose())) {
            Slot slot = draft.slots.get(i);
            List<Value> values =
                    Values.in(slot.text()).stream()
                            .filter(v -> writable(slot, v.start(), v.text().length()))
                            .toList();
            if (!values.isEmpty()) {
                Value old = values.get(draft.random.nextInt(values.size()));
                change(slot, old, Values.other(old, draft.random));
                return true;
            }
        }
        return false;
    }

    private void change(Slot slot, Value old, Value next) {
        Author by = draft.author();
        Sentence sentence = Sentence.at(slot.text(), old.start());
        int within = old.start() - sentence.start();
        Map<String, Object> edit = draft.truth.edit(old.kind(), slot.clause, by);
        edit.put("unit", old.unit());
        edit.put("oldValue", old.value());
        edit.put("newValue", next.value());
        edit.put("oldText", old.text());
        edit.put("newText", next.text());
        edit.put("oldSentence", sentence.text());
        edit.put("newSentence", replaced(sentence.text(), within, old.text(), next.text()));
        replace(slot, old.start(), old.text(), next.text(), by);
    }

    static String replaced(String text, int at, String old, String next) {
        return text.substring(0, at) + next + text.substring(at + old.length());
    }

    /// Whether the words lie in one piece that is not a reference.
    private static boolean writable(Slot slot, int start, int length) {
        int offset = 0;
        for (Piece piece : slot.pieces()) {
            int end = offset + piece.text().length();
            if (start >= offset && start + length <= end) {
                return piece instanceof Piece.Words;
            }
            offset = end;
        }
        return false;
    }

    static void replace(Slot slot, int at, String old, String next, Author by) {
        List<Run> runs = new java.util.ArrayList<>();
        if (!old.isEmpty()) {
            runs.add(Run.plain(old).marked(new Mark.Deleted(by)));
        }
        if (!next.isEmpty()) {
            runs.add(Run.plain(next).marked(new Mark.Inserted(by)));
        }
        slot.say(Wording.untouched(slot.pieces()).redraft(at, runs));
    }

    boolean reword() {
        for (int i : draft.where(place -> draft.slots.get(place).prose())) {
            Slot slot = draft.slots.get(i);
            Map.Entry<String, String> pair = WORDINGS.get(draft.random.nextInt(WORDINGS.size()));
            Matcher matcher = Pattern.compile("\\b" + pair.getKey() + "\\b").matcher(slot.text());
            if (matcher.find() && writable(slot, matcher.start(), pair.getKey().length())) {
                Author by = draft.author();
                Sentence sentence = Sentence.at(slot.text(), matcher.start());
                Map<String, Object> edit = draft.truth.edit("reword_sentence", slot.clause, by);
                edit.put("oldText", sentence.text());
                edit.put(
                        "newText",
                        replaced(
                                sentence.text(),
                                matcher.start() - sentence.start(),
                                pair.getKey(),
                                pair.getValue()));
                replace(slot, matcher.start(), pair.getKey(), pair.getValue(), by);
                return true;
            }
        }
        return false;
    }

    boolean insertSentence() {
        Optional<String> words = draft.donors.next("sentence");
        List<Integer> places =
                draft.where(
                        i ->
                                draft.slots.get(i).prose()
                                        && draft.slots.get(i).text().endsWith(".")
                                        && !draft.slots.get(i).is(Kind.DEFINITION));
        if (words.isEmpty() || places.isEmpty()) {
            return false;
        }
        Slot slot = draft.slots.get(places.getFirst());
        Author by = draft.author();
        Map<String, Object> edit = draft.truth.edit("insert_sentence", slot.clause, by);
        edit.put("oldText", null);
        edit.put("newText", words.get());
        List<Sentence> sentences = Sentence.of(slot.text());
        Sentence after = sentences.get(draft.random.nextInt(sentences.size()));
        replace(slot, after.end(), "", " " + words.get(), by);
        return true;
    }

    boolean deleteSentence() {
        for (int i : draft.where(place -> draft.slots.get(place).prose())) {
            Slot slot = draft.slots.get(i);
            List<Sentence> sentences = Sentence.of(slot.text());
            boolean noted = slot.pieces().stream().anyMatch(Piece.Footnote.class::isInstance);
            if (sentences.size() > 1 && !noted) {
                Sentence sentence = sentences.get(1 + draft.random.nextInt(sentences.size() - 1));
                Author by = draft.author();
                Map<String, Object> edit = draft.truth.edit("delete_sentence", slot.clause, by);
                edit.put("oldText", sentence.text());
                edit.put("newText", null);
                replace(slot, sentence.start() - 1, " " + sentence.text(), "", by);
                return true;
            }
        }
        return false;
    }

    boolean comment() {
        Optional<String> words = draft.donors.next("comment");
        for (int i :
                words.isEmpty()
                        ? List.<Integer>of()
                        : draft.where(place -> draft.slots.get(place).prose())) {
            Slot slot = draft.slots.get(i);
            Matcher anchor = ANCHOR.matcher(slot.text());
            if (anchor.find() && writable(slot, anchor.start(), anchor.group().length())) {
                Author by = draft.author();
                Map<String, Object> edit = draft.truth.edit("comment_only", slot.clause, by);
                edit.put("commentText", words.get());
                edit.put("anchor", anchor.group());
                slot.say(
                        Wording.before(slot.pieces())
                                .enclose(
                                        anchor.start(),
                                        anchor.end(),
                                        new Piece.CommentStart(DocxComment.of(words.get(), by)),
                                        new Piece.CommentEnd()));
                return true;
            }
        }
        return false;
    }

    boolean embolden() {
        for (int i :
                draft.where(
                        place ->
                                draft.slots.get(place).prose()
                                        && !draft.slots.get(place).is(Kind.DEFINITION))) {
            Slot slot = draft.slots.get(i);
            Matcher term = TERM.matcher(slot.text());
            if (term.find() && writable(slot, term.start(), term.group().length())) {
                Author by = draft.author();
                draft.truth.edit("format_only", slot.clause, by).put("target", term.group());
                slot.say(
                        Wording.untouched(slot.pieces())
                                .change(
                                        term.start(),
                                        term.end(),
                                        p ->
                                                new Piece.Words(
                                                        new Run(
                                                                p.text(),
                                                                Look.BOLD,
                                                                new Mark.Reformatted(by)))));
                return true;
            }
        }
        return false;
    }

    /// Splits an unnumbered paragraph of several sentences: its first part gets an inserted mark.
    boolean split() {
        for (int i :
                draft.where(
                        place ->
                                draft.slots.get(place).prose()
                                        && draft.slots.get(place).is(Kind.TEXT))) {
            Slot slot = draft.slots.get(i);
            List<Sentence> sentences = Sentence.of(slot.text());
            if (sentences.size() > 1) {
                Author by = draft.author();
                draft.truth.edit("paragraph_split", slot.clause, by);
                Paragraph whole = (Paragraph) slot.element;
                int at = sentences.get(1).start();
                Slot rest =
                        new Slot(
                                whole.saying(cut(whole.pieces(), at, Integer.MAX_VALUE)),
                                slot.clause);
                rest.touched = true;
                slot.element =
                        new Paragraph(
                                whole.style(),
                                "",
                                whole.where(),
                                cut(whole.pieces(), 0, at),
                                new Mark.Inserted(by));
                slot.touched = true;
                draft.slots.add(i + 1, rest);
                return true;
            }
        }
        return false;
    }

    private static List<Piece> cut(List<Piece> pieces, int from, int to) {
        List<Piece> kept = new java.util.ArrayList<>();
        int offset = 0;
        for (Piece piece : pieces) {
            int length = piece.text().length();
            int start = Math.max(from, offset) - offset;
            int end = Math.min(to, offset + length) - offset;
            if (start == 0 && end == length) {
                kept.add(piece);
            } else if (start < end) {
                kept.add(new Piece.Words(Run.plain(piece.text().substring(start, end))));
            }
            offset += length;
        }
        return kept;
    }

    /// Merges two unnumbered paragraphs: the mark of the first is struck.
    boolean merge() {
        List<Integer> places =
                draft.where(
                        i ->
                                i + 1 < draft.slots.size()
                                        && mergeable(draft.slots.get(i))
                                        && mergeable(draft.slots.get(i + 1)));
        if (places.isEmpty()) {
            return false;
        }
        Slot first = draft.slots.get(places.getFirst());
        Author by = draft.author();
        draft.truth.edit("paragraph_merge", first.clause, by);
        Paragraph was = (Paragraph) first.element;
        List<Piece> pieces = new java.util.ArrayList<>(was.pieces());
        pieces.add(new Piece.Words(Run.plain(" ").marked(new Mark.Inserted(by))));
        first.element =
                new Paragraph(was.style(), was.id(), was.where(), pieces, new Mark.Deleted(by));
        first.touched = true;
        draft.slots.get(places.getFirst() + 1).touched = true;
        return true;
    }

    private static boolean mergeable(Slot slot) {
        return slot.prose() && slot.is(Kind.TEXT) && slot.text().endsWith(".");
    }
}
