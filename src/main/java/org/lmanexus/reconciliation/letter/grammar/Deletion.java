package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.List;

/// What a letter asks to take away: words, definitions, whole places.
record Deletion(Deeds deeds, Frame frame, Target target) {

    void delete() {
        List<Words> old = frame.patient();
        List<Words> fresh = frame.linked(Role.WITH);
        if (!old.isEmpty() && !fresh.isEmpty()) {
            new Replacement(deeds, frame, target).words(old, fresh);
        } else if (!old.isEmpty() && frame.fresh.equals("definition")) {
            old.forEach(
                    it ->
                            deeds.want(
                                    new Deed(
                                            Target.term(it.text()).within(target.head()),
                                            new Operation.Delete())));
        } else if (!old.isEmpty()) {
            for (Target one : frame.places(target)) {
                old.forEach(it -> deeds.want(new Deed(one, struck(it.text())).awaiting()));
            }
        } else if (frame.anchored() && !frame.linked.isEmpty()) {
            deeds.want(
                    new Deed(target, new Operation.Unclear("which words go was not understood")));
        } else if (frame.locus != null || target.headed() && frame.passive()) {
            for (Target one : frame.places(target)) {
                Deed deed = new Deed(one, new Operation.Delete()).awaiting();
                deeds.once(deed);
            }
        }
    }

    private Operation struck(String old) {
        Surroundings around = Surroundings.of(frame, old);
        return around.none()
                ? new Operation.Strike(old, frame.meant(old))
                : new Operation.Replace(around.whole(), around.with(""), frame.meant(old));
    }
}
