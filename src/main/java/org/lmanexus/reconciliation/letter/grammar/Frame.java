package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.place.Which;
import org.lmanexus.reconciliation.letter.grammar.word.Piece;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Sign;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A verb with what stands around it, while it is read.
final class Frame {

    /// What may be said before a verb of the words that it acts on.
    private static final Set<Role> PLACING =
            EnumSet.of(Role.FOR, Role.AFTER, Role.BEFORE, Role.AMID);

    private static final Pattern JOINT = Pattern.compile("[.,;:]|[.,;]? ?(?:and|or)");

    Piece.@Nullable Verb verb;

    /// Whether the verb is only taken over from the frame before.
    boolean carried;
    @Nullable Target locus;
    List<Target> others = List.of();
    @Nullable Target behind;
    boolean ahead;
    final List<Words> subject = new ArrayList<>();
    final List<Words> object = new ArrayList<>();
    final Map<Role, List<Words>> linked = new EnumMap<>(Role.class);
    boolean end;
    boolean start;
    boolean below;
    boolean pronoun;
    boolean likewise;
    String fresh = "";
    boolean isFresh;
    Which which = Which.ONLY;

    /// A place with those that are named beside it.
    List<Target> places(Target target) {
        List<Target> places = new ArrayList<>();
        places.add(target);
        others.forEach(it -> places.add(it.within(target)));
        return places;
    }

    Act act() {
        return verb == null ? Act.BE : verb.act();
    }

    boolean passive() {
        return verb != null && verb.passive();
    }

    List<Words> linked(Role role) {
        return linked.getOrDefault(role, List.of());
    }

    /// Forgets a date for which a value of another kind is said: it was no words to replace.
    void revise(Role role, Words words) {
        boolean date =
                role == Role.FOR && linked(role).stream().allMatch(it -> !it.quoted() && it.date());
        if (date && !words.date()) {
            linked.remove(role);
        }
    }

    void link(Role role, Words words) {
        linked.computeIfAbsent(role, any -> new ArrayList<>()).add(words);
    }

    /// What the verb acts on.
    List<Words> patient() {
        if (act() == Act.READ || act().light()) {
            boolean named = subject.stream().anyMatch(Words::quoted);
            List<Words> instead = linked(Role.FOR);
            return instead.isEmpty() || named ? subject : List.of(instead.getLast());
        }
        return passive() || object.isEmpty() && linked(Role.FROM).isEmpty() ? subject : object;
    }

    /// Quoted words that an active verb leaves aside: it has others to act on.
    List<Words> idle() {
        boolean active = verb != null && !passive() && act() != Act.READ && !act().light();
        return active && !pronoun && !object.isEmpty() ? subject : List.of();
    }

    /// What comes in the place of it.
    List<Words> result() {
        if (!linked(Role.WITH).isEmpty()) {
            return linked(Role.WITH);
        }
        boolean counts = act() == Act.CHANGE || act().light();
        for (Role role : counts ? List.of(Role.TO, Role.BY) : List.of(Role.BY, Role.TO)) {
            if (!linked(role).isEmpty()) {
                return linked(role);
            }
        }
        return act() == Act.READ || act().light() ? object : List.of();
    }

    boolean anchored() {
        return !linked(Role.AFTER).isEmpty()
                || !linked(Role.BEFORE).isEmpty()
                || behind != null
                || end
                || start;
    }

    /// Whether nothing more is needed.
    boolean complete() {
        return switch (act()) {
            case FOLLOW, PRECEDE -> !linked(Role.WITH).isEmpty();
            case DELETE, RENUMBER ->
                    passive() ? !subject.isEmpty() || locus != null : !object.isEmpty();
            case PUT -> !(passive() ? subject : object).isEmpty() || below;
            case SUBSTITUTE ->
                    !(passive() ? subject : object).isEmpty()
                            && (!linked(Role.FOR).isEmpty() || !result().isEmpty());
            case REPLACE, CHANGE, READ, RESTATE -> !result().isEmpty() || below;
            case AMEND, BE -> verb != null && !result().isEmpty();
        };
    }

    /// Whether fewer words come in than go: `A and B with C and D, respectively`.
    boolean lags() {
        List<Words> result = result();
        return verb != null && !result.isEmpty() && result.size() < patient().size();
    }

    /// Whether something stands behind the verb.
    boolean argued() {
        return !object.isEmpty() || !linked.isEmpty() || below || isFresh && !passive();
    }

    /// Which of several places: a word or a sign at the end that joins what follows is the last.
    Which meant(String old) {
        boolean last = end && which.equals(Which.ONLY) && JOINT.matcher(old).matches();
        return last ? new Which(false, -1) : which;
    }

    /// Something new is spoken of.
    void fresh(Piece.Fresh it) {
        if (act() == Act.PUT || verb == null || act() == Act.AMEND) {
            isFresh = true;
            fresh = fresh.isEmpty() || !it.unit().equals("definition") ? it.unit() : fresh;
        } else {
            fresh = it.unit();
            below |= act() != Act.DELETE;
        }
    }

    /// Words behind the verb that no preposition leads.
    void argument(Words it) {
        if (carried && passive() && act() != Act.READ) {
            subject.add(it);
            return;
        }
        boolean takes = act() == Act.READ || act().light() || !passive();
        if (takes) {
            object.add(it);
        } else {
            link(Role.WITH, it);
        }
    }

    /// Words before the verb: quoted ones, or else the last value.
    void named(Words it) {
        if (it.quoted()) {
            subject.removeIf(words -> !words.quoted());
            subject.add(it);
        } else if (subject.stream().noneMatch(Words::quoted)) {
            subject.clear();
            subject.add(it);
        }
    }

    /// Gives a verb the value behind words of time, as in `shall end on X instead of Y`.
    Role instead(Words value) {
        if (act().light() && object.isEmpty()) {
            object.add(value);
        } else if (act() == Act.CHANGE && result().isEmpty()) {
            link(Role.TO, value);
            return Role.FROM;
        }
        return Role.FOR;
    }

    /// Whether another verb only says more exactly what this one says.
    boolean specifiedBy(Piece.Verb it) {
        if (carried) {
            return linked.isEmpty();
        }
        boolean instead = linked.keySet().stream().allMatch(PLACING::contains);
        boolean open = below && (act() != Act.BE || linked.isEmpty());
        if (act().light() && instead && !open) {
            return true;
        }
        boolean exact =
                it.act() == Act.REPLACE
                        || it.act() == Act.RESTATE
                        || it.act() == Act.READ
                        || it.act() == Act.SUBSTITUTE && it.passive();
        return exact
                && !argued()
                && !pronoun
                && act() != Act.PUT
                && (it.passive() == passive() || it.act() == Act.READ || passive());
    }

    void sign(Sign sign) {
        switch (sign) {
            case END -> end = true;
            case START -> start = true;
            case BELOW -> below = true;
            case PRONOUN -> pronoun = true;
            case LIKEWISE -> likewise = true;
        }
    }

    /// Whether it says that something is done, not only that it changes.
    boolean idles() {
        return verb != null && !carried && !act().light() && act() != Act.RENUMBER;
    }

    /// A frame that goes on with the same verb.
    Frame sequel() {
        Frame next = new Frame();
        next.verb = verb;
        next.carried = verb != null;
        next.fresh = act() == Act.DELETE ? fresh : "";
        return next;
    }
}
