package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.List;

/// What a letter asks to replace: words by words, a whole place by what follows, a value by
/// another.
record Replacement(Deeds deeds, Frame frame, Target target) {

    void substitute() {
        List<Words> named = frame.passive() ? frame.subject : frame.object;
        List<Words> instead = frame.linked(Role.FOR);
        if (!instead.isEmpty() && !named.isEmpty()) {
            words(instead, named);
        } else if (!instead.isEmpty() && !frame.linked(Role.WITH).isEmpty()) {
            words(instead, frame.linked(Role.WITH));
        } else if (frame.result().isEmpty()
                && deeds.pairs(frame)
                && (!named.isEmpty() || frame.below)) {
            deeds.pair(named);
        } else {
            replace();
        }
    }

    void replace() {
        if (frame.isFresh && frame.act() == Act.AMEND && frame.below) {
            new Insertion(deeds, frame, target).unit(List.of());
            return;
        }
        List<Words> old =
                frame.linked(Role.FROM).isEmpty() ? frame.patient() : frame.linked(Role.FROM);
        List<Words> fresh = frame.result();
        if (frame.act() == Act.CHANGE
                && !frame.linked(Role.BY).isEmpty()
                && fresh == frame.linked(Role.BY)) {
            deeds.want(
                    new Deed(
                            target,
                            new Operation.Unclear("the new value would have to be worked out")));
        } else if (!old.isEmpty() && !fresh.isEmpty()) {
            words(old, fresh);
        } else if (!fresh.isEmpty() && frame.pronoun && deeds.pairs(frame)) {
            deeds.pair(fresh);
        } else if (!fresh.isEmpty() && !frame.act().light()) {
            whole(fresh.getFirst());
        } else if (old.isEmpty()
                && frame.below
                && frame.act() != Act.CHANGE
                && !frame.act().light()) {
            below();
        } else if (!old.isEmpty() && frame.act() == Act.REPLACE) {
            deeds.want(
                    new Deed(target, new Operation.Replace(old.getFirst().text(), "", frame.which))
                            .awaiting());
            if (frame.below) {
                deeds.pair(List.of());
            }
        } else if (old.isEmpty() && frame.locus != null && frame.act() == Act.REPLACE) {
            deeds.want(new Deed(target, new Operation.Restate(List.of())).awaiting());
        } else if (old.isEmpty() && open() && target.headed()) {
            deeds.want(new Deed(target, new Operation.Restate(List.of())).opened());
        }
    }

    private boolean open() {
        return frame.act() == Act.READ || frame.act() == Act.RESTATE;
    }

    private void below() {
        if (frame.pronoun && deeds.pairs(frame)) {
            deeds.pair(List.of());
        } else if (target.headed()) {
            boolean terms = frame.places(target).stream().noneMatch(it -> it.term().isEmpty());
            boolean several =
                    terms
                            ? !frame.others.isEmpty()
                            : frame.fresh.equals("definition") && target.path().isEmpty();
            Operation operation =
                    several ? new Operation.Redefine(List.of()) : new Operation.Restate(List.of());
            deeds.want(new Deed(several ? target.head() : target, operation).opened());
        }
    }

    /// The whole of a place gets other words, or its value another one.
    private void whole(Words fresh) {
        Operation operation =
                fresh.quoted() && frame.act() != Act.CHANGE
                        ? new Operation.Restate(List.of(fresh.text()))
                        : new Operation.Revalue(fresh.text());
        frame.places(target).forEach(it -> deeds.want(new Deed(it, operation)));
    }

    /// Each of some words gives way to those that come for it.
    void words(List<Words> old, List<Words> fresh) {
        boolean each = old.size() == fresh.size();
        for (int i = 0; i < old.size(); i++) {
            Surroundings around = Surroundings.of(frame, old.get(i).text());
            String words = around.with(fresh.get(each ? i : 0).text());
            Operation operation =
                    new Operation.Replace(around.whole(), words, frame.meant(old.get(i).text()));
            frame.places(target).forEach(it -> deeds.want(new Deed(it, operation)));
        }
    }
}
