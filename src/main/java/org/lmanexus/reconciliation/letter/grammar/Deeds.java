package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.place.Which;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.ArrayList;
import java.util.List;

/// Turns frames into deeds; words that are put in join the words that were taken away before them.
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
            case DELETE -> delete(frame, target);
            case PUT -> put(frame, target);
            case SUBSTITUTE -> substitute(frame, target);
            case REPLACE, CHANGE, READ, RESTATE, AMEND, BE -> replace(frame, target);
            case FOLLOW, PRECEDE -> joined(frame, target);
            case RENUMBER -> renumber(frame, target);
        }
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
            all(frame, target).forEach(it -> done.add(new Deed(it, operation)));
        }
    }

    /// Words that only say from what to what.
    private void bare(Frame frame, Target target) {
        List<Words> from = frame.linked(Role.FROM);
        List<Words> to = frame.linked(Role.TO);
        List<Words> old = from.isEmpty() ? frame.subject : from;
        List<Words> instead = frame.linked(Role.FOR);
        if (frame.isFresh && target.headed() && (frame.below || !frame.subject.isEmpty())) {
            fresh(frame, target, frame.subject);
            return;
        }
        if (instead.size() == 1 && frame.subject.size() == 1 && target.headed()) {
            replaced(frame, target, instead, frame.subject);
            return;
        }
        boolean said =
                old.size() == 1
                        && to.size() == 1
                        && old.getFirst().number() < to.getFirst().number()
                        && target.headed()
                        && frame.locus != null;
        if (said) {
            replaced(frame, target, old, to);
        }
    }

    private void delete(Frame frame, Target target) {
        List<Words> old = frame.patient();
        List<Words> fresh = frame.linked(Role.WITH);
        if (!old.isEmpty() && !fresh.isEmpty()) {
            replaced(frame, target, old, fresh);
        } else if (!old.isEmpty() && frame.fresh.equals("definition")) {
            old.forEach(
                    it ->
                            done.add(
                                    new Deed(
                                            Target.term(it.text()).within(target.head()),
                                            new Operation.Delete())));
        } else if (!old.isEmpty()) {
            for (Target one : all(frame, target)) {
                old.forEach(it -> done.add(new Deed(one, struck(frame, it.text())).awaiting()));
            }
        } else if (frame.anchored() && !frame.linked.isEmpty()) {
            done.add(new Deed(target, new Operation.Unclear("which words go was not understood")));
        } else if (frame.locus != null || target.headed() && frame.passive()) {
            for (Target one : all(frame, target)) {
                Deed deed = new Deed(one, new Operation.Delete()).awaiting();
                done.remove(deed);
                done.add(deed);
            }
        }
    }

    private static Operation struck(Frame frame, String old) {
        Surroundings around = Surroundings.of(frame, old);
        return around.none()
                ? new Operation.Strike(old, frame.meant(old))
                : new Operation.Replace(around.whole(), around.with(""), frame.meant(old));
    }

    private void put(Frame frame, Target target) {
        List<Words> fresh = frame.passive() ? frame.subject : frame.object;
        Words beside = beside(frame);
        if (!frame.linked(Role.FOR).isEmpty() && !fresh.isEmpty()) {
            replaced(frame, target, frame.linked(Role.FOR), fresh);
        } else if (!fresh.isEmpty() && between(frame)) {
            between(frame, target, fresh.getFirst().text());
        } else if (!fresh.isEmpty() && beside != null) {
            beside(frame, target, fresh.getFirst().text(), beside.text());
        } else if (beside != null && frame.below && !frame.isFresh) {
            boolean before = !frame.linked(Role.BEFORE).isEmpty();
            done.add(new Deed(target, new Operation.Insert("", beside.text(), before)).opened());
        } else if (!fresh.isEmpty() && (frame.end || frame.start) && !frame.isFresh) {
            insert(target, fresh, "", frame.start);
        } else if (frame.isFresh || frame.behind != null && !pairs(frame)) {
            fresh(frame, target, fresh);
        } else if (pairs(frame)) {
            pair(frame, fresh);
        } else if (!fresh.isEmpty()) {
            done.add(
                    new Deed(
                            target,
                            new Operation.Unclear("it is not said beside which words to insert")));
        } else if (frame.below) {
            String unit = frame.end ? "end" : "";
            done.add(new Deed(target, new Operation.Add(unit, Target.NONE, List.of())).opened());
        }
    }

    /// Words that are to stand beside others, which the sentence begins with.
    private void joined(Frame frame, Target target) {
        List<Words> fresh = frame.linked(Role.WITH);
        if (!frame.subject.isEmpty() && !fresh.isEmpty()) {
            insert(target, fresh, frame.subject.getLast().text(), frame.act() == Act.PRECEDE);
        }
    }

    private static boolean between(Frame frame) {
        return frame.linked(Role.AFTER).size() == 1 && frame.linked(Role.BEFORE).size() == 1;
    }

    /// Words that come between two others part these.
    private void between(Frame frame, Target target, String fresh) {
        String left = frame.linked(Role.AFTER).getFirst().text();
        String right = frame.linked(Role.BEFORE).getFirst().text();
        String gap = fresh.matches("^[,.;:)].*") ? "" : " ";
        String parted = left + gap + fresh + " " + right;
        done.add(new Deed(target, new Operation.Replace(left + " " + right, parted, frame.which)));
    }

    private static @Nullable Words beside(Frame frame) {
        List<Words> after = frame.linked(Role.AFTER);
        List<Words> anchor = after.isEmpty() ? frame.linked(Role.BEFORE) : after;
        return anchor.isEmpty() ? null : anchor.getFirst();
    }

    /// Words that come beside others wherever these stand are put in with them.
    private void beside(Frame frame, Target target, String fresh, String anchor) {
        boolean before = !frame.linked(Role.BEFORE).isEmpty();
        if (frame.which.equals(Which.ONLY)) {
            done.add(new Deed(target, new Operation.Insert(fresh, anchor, before)));
            return;
        }
        String gap = fresh.matches("^[,.;:)].*") ? "" : " ";
        String both = before ? fresh + " " + anchor : anchor + gap + fresh;
        done.add(new Deed(target, new Operation.Replace(anchor, both, frame.which)));
    }

    private void insert(Target target, List<Words> fresh, String anchor, boolean before) {
        done.add(new Deed(target, new Operation.Insert(fresh.getFirst().text(), anchor, before)));
    }

    private void fresh(Frame frame, Target target, List<Words> fresh) {
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
        done.add(lines.isEmpty() ? deed.opened() : deed);
    }

    private boolean pairs(Frame frame) {
        return !done.isEmpty() && done.getLast().unpaired() && !frame.anchored();
    }

    /// Gives the words taken away last their successors.
    private void pair(Frame frame, List<Words> fresh) {
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

    private void substitute(Frame frame, Target target) {
        List<Words> named = frame.passive() ? frame.subject : frame.object;
        List<Words> instead = frame.linked(Role.FOR);
        if (!instead.isEmpty() && !named.isEmpty()) {
            replaced(frame, target, instead, named);
        } else if (!instead.isEmpty() && !frame.linked(Role.WITH).isEmpty()) {
            replaced(frame, target, instead, frame.linked(Role.WITH));
        } else if (frame.result().isEmpty() && pairs(frame) && (!named.isEmpty() || frame.below)) {
            pair(frame, named);
        } else {
            replace(frame, target);
        }
    }

    private void replace(Frame frame, Target target) {
        if (frame.isFresh && frame.act() == Act.AMEND && frame.below) {
            fresh(frame, target, List.of());
            return;
        }
        List<Words> old =
                frame.linked(Role.FROM).isEmpty() ? frame.patient() : frame.linked(Role.FROM);
        List<Words> fresh = frame.result();
        if (frame.act() == Act.CHANGE
                && !frame.linked(Role.BY).isEmpty()
                && fresh == frame.linked(Role.BY)) {
            done.add(
                    new Deed(
                            target,
                            new Operation.Unclear("the new value would have to be worked out")));
        } else if (!old.isEmpty() && !fresh.isEmpty()) {
            replaced(frame, target, old, fresh);
        } else if (!fresh.isEmpty() && frame.pronoun && pairs(frame)) {
            pair(frame, fresh);
        } else if (!fresh.isEmpty() && !frame.act().light()) {
            whole(frame, target, fresh.getFirst());
        } else if (old.isEmpty()
                && frame.below
                && frame.act() != Act.CHANGE
                && !frame.act().light()) {
            below(frame, target);
        } else if (!old.isEmpty() && frame.act() == Act.REPLACE) {
            done.add(
                    new Deed(target, new Operation.Replace(old.getFirst().text(), "", frame.which))
                            .awaiting());
            if (frame.below) {
                pair(frame, List.of());
            }
        } else if (old.isEmpty() && frame.locus != null && frame.act() == Act.REPLACE) {
            done.add(new Deed(target, new Operation.Restate(List.of())).awaiting());
        } else if (old.isEmpty() && open(frame) && target.headed()) {
            done.add(new Deed(target, new Operation.Restate(List.of())).opened());
        }
    }

    private static boolean open(Frame frame) {
        return frame.act() == Act.READ || frame.act() == Act.RESTATE;
    }

    private void below(Frame frame, Target target) {
        if (frame.pronoun && pairs(frame)) {
            pair(frame, List.of());
        } else if (target.headed()) {
            boolean terms = all(frame, target).stream().noneMatch(it -> it.term().isEmpty());
            boolean several =
                    terms
                            ? !frame.others.isEmpty()
                            : frame.fresh.equals("definition") && target.path().isEmpty();
            Operation operation =
                    several ? new Operation.Redefine(List.of()) : new Operation.Restate(List.of());
            done.add(new Deed(several ? target.head() : target, operation).opened());
        }
    }

    /// The whole of a place gets other words, or its value another one.
    private void whole(Frame frame, Target target, Words fresh) {
        Operation operation =
                fresh.quoted() && frame.act() != Act.CHANGE
                        ? new Operation.Restate(List.of(fresh.text()))
                        : new Operation.Revalue(fresh.text());
        all(frame, target).forEach(it -> done.add(new Deed(it, operation)));
    }

    private void replaced(Frame frame, Target target, List<Words> old, List<Words> fresh) {
        boolean each = old.size() == fresh.size();
        for (int i = 0; i < old.size(); i++) {
            Surroundings around = Surroundings.of(frame, old.get(i).text());
            String words = around.with(fresh.get(each ? i : 0).text());
            Operation operation =
                    new Operation.Replace(around.whole(), words, frame.meant(old.get(i).text()));
            all(frame, target).forEach(it -> done.add(new Deed(it, operation)));
        }
    }

    private static List<Target> all(Frame frame, Target target) {
        List<Target> all = new ArrayList<>();
        all.add(target);
        frame.others.forEach(it -> all.add(it.within(target)));
        return all;
    }
}
