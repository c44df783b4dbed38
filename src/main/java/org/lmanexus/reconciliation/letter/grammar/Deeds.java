package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.ArrayList;
import java.util.List;

/// What the frames of a sentence ask for; words that are put in join the words that were taken away
/// before them.
final class Deeds {

    private final List<Deed> done = new ArrayList<>();

    boolean none() {
        return done.isEmpty();
    }

    /// Words that are to be replaced, by what could not be read, are not struck.
    List<Deed> done() {
        return done.stream().map(Deeds::finished).toList();
    }

    private static Deed finished(Deed deed) {
        boolean half =
                !deed.open()
                        && deed.operation() instanceof Operation.Replace it
                        && it.fresh().isEmpty();
        return half
                ? new Deed(deed.target(), new Operation.Unclear("the new words were not found"))
                : deed;
    }

    void add(Frame frame, Target target) {
        if (frame.likewise) {
            again(frame, target);
            return;
        }
        if (frame.verb == null) {
            bare(frame, target);
            return;
        }
        switch (frame.act()) {
            case DELETE -> new Deletion(this, frame, target).delete();
            case PUT -> new Insertion(this, frame, target).put();
            case SUBSTITUTE -> new Replacement(this, frame, target).substitute();
            case REPLACE, CHANGE, READ, RESTATE, AMEND, BE ->
                    new Replacement(this, frame, target).replace();
            case FOLLOW, PRECEDE -> new Insertion(this, frame, target).joined();
            case RENUMBER -> renumber(frame, target);
        }
    }

    void want(Deed deed) {
        done.add(deed);
    }

    /// The same deed is wanted once only, where it is said last.
    void once(Deed deed) {
        done.remove(deed);
        done.add(deed);
    }

    /// Whether words that come in may join those taken away last.
    boolean pairs(Frame frame) {
        return !done.isEmpty() && done.getLast().unpaired() && !frame.anchored();
    }

    /// Gives the words taken away last their successors.
    void pair(List<Words> fresh) {
        Deed last = done.removeLast();
        String words = fresh.isEmpty() ? "" : fresh.getFirst().text();
        Operation operation =
                switch (last.operation()) {
                    case Operation.Strike it -> new Operation.Replace(it.old(), words, it.which());
                    case Operation.Replace it -> new Operation.Replace(it.old(), words, it.which());
                    default -> new Operation.Restate(fresh.isEmpty() ? List.of() : List.of(words));
                };
        Deed paired = new Deed(last.target(), operation);
        done.add(fresh.isEmpty() ? paired.opened() : paired);
    }

    /// Numbers of clauses that only follow from a change are left to the agreement's own numbering;
    /// those of a paragraph are words of its clause.
    private void renumber(Frame frame, Target target) {
        List<String> next = frame.behind == null ? List.of() : frame.behind.path();
        if (!target.path().isEmpty() && !next.isEmpty() && frame.others.isEmpty()) {
            done.add(new Deed(target, new Operation.Renumber(next.getLast())));
        } else if (frame.locus != null && done.isEmpty()) {
            done.add(
                    new Deed(
                            target,
                            new Operation.Unclear("a number is to change, which is not done")));
        }
    }

    /// What was done last, done once more in another place.
    private void again(Frame frame, Target target) {
        if (!done.isEmpty() && frame.locus != null) {
            String old = frame.subject.isEmpty() ? "" : frame.subject.getLast().text();
            Operation last = done.getLast().operation();
            Operation operation =
                    last instanceof Operation.Replace it && !old.isEmpty()
                            ? new Operation.Replace(old, it.fresh(), it.which())
                            : last;
            frame.places(target).forEach(it -> done.add(new Deed(it, operation)));
        }
    }

    /// Words that only say from what to what.
    private void bare(Frame frame, Target target) {
        List<Words> from = frame.linked(Role.FROM);
        List<Words> to = frame.linked(Role.TO);
        List<Words> old = from.isEmpty() ? frame.subject : from;
        List<Words> instead = frame.linked(Role.FOR);
        if (frame.isFresh && target.headed() && (frame.below || !frame.subject.isEmpty())) {
            new Insertion(this, frame, target).unit(frame.subject);
            return;
        }
        if (instead.size() == 1 && frame.subject.size() == 1 && target.headed()) {
            new Replacement(this, frame, target).words(instead, frame.subject);
            return;
        }
        boolean said =
                old.size() == 1
                        && to.size() == 1
                        && old.getFirst().number() < to.getFirst().number()
                        && target.headed()
                        && frame.locus != null;
        if (said) {
            new Replacement(this, frame, target).words(old, to);
        }
    }
}
