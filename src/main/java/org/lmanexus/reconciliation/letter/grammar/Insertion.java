package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.place.Which;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.List;

/// What a letter asks to put in: words beside others or at an end, a new clause, paragraph,
/// definition or row.
record Insertion(Deeds deeds, Frame frame, Target target) {

    void put() {
        List<Words> fresh = frame.passive() ? frame.subject : frame.object;
        Words beside = beside();
        if (!frame.linked(Role.FOR).isEmpty() && !fresh.isEmpty()) {
            new Replacement(deeds, frame, target).words(frame.linked(Role.FOR), fresh);
        } else if (!fresh.isEmpty() && between()) {
            between(fresh.getFirst().text());
        } else if (!fresh.isEmpty() && beside != null) {
            beside(fresh.getFirst().text(), beside.text());
        } else if (beside != null && frame.below && !frame.isFresh) {
            boolean before = !frame.linked(Role.BEFORE).isEmpty();
            deeds.want(new Deed(target, new Operation.Insert("", beside.text(), before)).opened());
        } else if (!fresh.isEmpty() && (frame.end || frame.start) && !frame.isFresh) {
            insert(fresh, "", frame.start);
        } else if (frame.isFresh || frame.behind != null && !deeds.pairs(frame)) {
            unit(fresh);
        } else if (deeds.pairs(frame)) {
            deeds.pair(fresh);
        } else if (!fresh.isEmpty()) {
            deeds.want(
                    new Deed(
                            target,
                            new Operation.Unclear("it is not said beside which words to insert")));
        } else if (frame.below) {
            String unit = frame.end ? "end" : "";
            deeds.want(new Deed(target, new Operation.Add(unit, Target.NONE, List.of())).opened());
        }
    }

    /// Words that are to stand beside others, which the sentence begins with.
    void joined() {
        List<Words> fresh = frame.linked(Role.WITH);
        if (!frame.subject.isEmpty() && !fresh.isEmpty()) {
            insert(fresh, frame.subject.getLast().text(), frame.act() == Act.PRECEDE);
        }
    }

    private boolean between() {
        return frame.linked(Role.AFTER).size() == 1 && frame.linked(Role.BEFORE).size() == 1;
    }

    /// Words that come between two others part these.
    private void between(String fresh) {
        String left = frame.linked(Role.AFTER).getFirst().text();
        String right = frame.linked(Role.BEFORE).getFirst().text();
        String gap = fresh.matches("^[,.;:)].*") ? "" : " ";
        String parted = left + gap + fresh + " " + right;
        deeds.want(
                new Deed(target, new Operation.Replace(left + " " + right, parted, frame.which)));
    }

    private @Nullable Words beside() {
        List<Words> after = frame.linked(Role.AFTER);
        List<Words> anchor = after.isEmpty() ? frame.linked(Role.BEFORE) : after;
        return anchor.isEmpty() ? null : anchor.getFirst();
    }

    /// Words that come beside others wherever these stand are put in with them.
    private void beside(String fresh, String anchor) {
        boolean before = !frame.linked(Role.BEFORE).isEmpty();
        if (frame.which.equals(Which.ONLY)) {
            deeds.want(new Deed(target, new Operation.Insert(fresh, anchor, before)));
            return;
        }
        String gap = fresh.matches("^[,.;:)].*") ? "" : " ";
        String both = before ? fresh + " " + anchor : anchor + gap + fresh;
        deeds.want(new Deed(target, new Operation.Replace(anchor, both, frame.which)));
    }

    private void insert(List<Words> fresh, String anchor, boolean before) {
        deeds.want(new Deed(target, new Operation.Insert(fresh.getFirst().text(), anchor, before)));
    }

    /// A new clause, paragraph, definition or row.
    void unit(List<Words> fresh) {
        Target behind = frame.behind == null ? Target.NONE : frame.behind;
        List<String> lines = fresh.isEmpty() ? List.of() : List.of(fresh.getLast().text());
        Operation add =
                new Operation.Add(
                        frame.fresh.equals("clause") && !target.path().isEmpty()
                                ? "paragraph"
                                : frame.fresh,
                        behind.empty() ? behind : behind.within(target.beside()),
                        lines);
        Deed deed = new Deed(target, add);
        deeds.want(lines.isEmpty() ? deed.opened() : deed);
    }
}
