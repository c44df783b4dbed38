package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.place.Which;
import org.lmanexus.reconciliation.letter.grammar.word.Piece;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Sign;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A verb with what stands around it, while it is read.
final class Frame {

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
                role == Role.FOR
                        && linked(role).stream()
                                .allMatch(it -> !it.quoted() && kind(it) == TermKind.DATE);
        if (date && kind(words) != TermKind.DATE) {
            linked.remove(role);
        }
    }

    private static @Nullable TermKind kind(Words words) {
        return Terms.parse(words.text()).map(TermValue::kind).orElse(null);
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
