package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Antecedents;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.word.Lexer;
import org.lmanexus.reconciliation.letter.grammar.word.Piece;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts the pieces of a sentence together: each verb with its places and words, in any order.
final class Syntax {

    /// What may be said before a verb of the words that it acts on.
    private static final Set<Role> PLACING =
            EnumSet.of(Role.FOR, Role.AFTER, Role.BEFORE, Role.AMID);

    private final Deeds deeds = new Deeds();
    private final Set<Integer> used = new HashSet<>();
    private final @Nullable Target recent;
    private @Nullable Target base;
    private Frame frame = new Frame();
    private @Nullable Role pending;
    private boolean near = true;
    private boolean stopped;
    private boolean and;
    private boolean reference;
    private boolean strange;
    private String said = "";
    private String verb = "";
    private final List<String> idle = new ArrayList<>();
    private final Coverage coverage = new Coverage();

    /// The last value that stood behind words of time or origin.
    private @Nullable Words spare;

    private Syntax(@Nullable Target base, @Nullable Target recent) {
        this.base = base;
        this.recent = recent;
    }

    /// What a sentence says.
    ///
    /// @param base the place that what follows is about
    /// @param lead the verb that waits for what it acts on, as in `by deleting:`
    /// @param used the operands that were understood
    /// @param strange whether unknown words part the verb from further words that it would act on
    record Read(
            List<Deed> deeds,
            @Nullable Target base,
            @Nullable Lead lead,
            @Nullable Lead carried,
            Set<Integer> used,
            boolean strange,
            Remains remains) {}

    static Read read(
            List<Lexer.Token> tokens,
            @Nullable Target base,
            @Nullable Target recent,
            @Nullable Lead lead) {
        Syntax syntax = new Syntax(base, recent);
        boolean speaks = tokens.stream().map(Lexer.Token::piece).anyMatch(Syntax::strong);
        if (lead != null && !speaks) {
            syntax.frame.verb = lead.verb();
            syntax.frame.fresh = lead.unit();
        }
        tokens.forEach(syntax::take);
        Frame last = syntax.frame;
        boolean came = syntax.close();
        boolean waits =
                last.verb != null && !last.act().light() && !last.complete() && !last.carried;
        if (!came) {
            syntax.idle.add(syntax.verb);
        }
        syntax.account(tokens);
        return new Read(
                syntax.deeds.done(),
                syntax.base,
                waits ? Lead.of(last) : null,
                last.verb == null || last.act().light() ? null : Lead.of(last),
                syntax.used,
                syntax.strange,
                syntax.coverage.remains());
    }

    /// Verbs of which nothing comes, and words to handle that no instruction holds, say more.
    private void account(List<Lexer.Token> tokens) {
        List<Deed> done = deeds.done();
        if (done.isEmpty()) {
            return;
        }
        idle.forEach(coverage::strange);
        for (Lexer.Token token : tokens) {
            if (token.piece() instanceof Words words
                    && done.stream().noneMatch(deed -> deed.holds(words.text()))) {
                coverage.strange(words.text());
            }
        }
    }

    private static boolean strong(Piece piece) {
        return piece instanceof Piece.Verb verb && !verb.act().light();
    }

    private void take(Lexer.Token token) {
        said = token.text();
        coverage.take(token, frame.complete());
        switch (token.piece()) {
            case Piece.Locus it -> locus(it);
            case Piece.Words it -> words(it);
            case Piece.Verb it -> verb(it);
            case Piece.Link it -> link(it.role());
            case Piece.Between it -> between(it);
            case Piece.Stop it -> stop(it);
            case Piece.Signal it -> signal(it);
            case Piece.Fresh it -> fresh(it);
            case Piece.Place it -> {
                frame.which = it.which();
                reference = true;
            }
            case Piece.Filler it -> reference |= it.reference();
            case Piece.Other it -> {
                near = false;
                pending = null;
            }
        }
    }

    private void between(Piece.Between it) {
        use(it.left());
        use(it.right());
        frame.link(Role.AFTER, it.left());
        frame.link(Role.BEFORE, it.right());
        pending = null;
        near = true;
    }

    private void link(Role role) {
        if (reference && role == Role.TO) {
            reference = false;
            return;
        }
        pending = role;
        near = true;
    }

    private void stop(Piece.Stop it) {
        stopped = true;
        and |= it.and();
        pending = null;
        near = true;
    }

    private void signal(Piece.Signal it) {
        if (it.sign() == Piece.Sign.PRONOUN && pending == null && frame.verb == null) {
            return;
        }
        if (it.sign() == Piece.Sign.LIKEWISE) {
            finish();
            frame = new Frame();
        }
        frame.sign(it.sign());
        pending = null;
    }

    private void fresh(Piece.Fresh it) {
        if (frame.act() == Act.PUT || frame.verb == null || frame.act() == Act.AMEND) {
            frame.isFresh = true;
            frame.fresh =
                    frame.fresh.isEmpty() || !it.unit().equals("definition")
                            ? it.unit()
                            : frame.fresh;
        } else {
            frame.fresh = it.unit();
            frame.below |= frame.act() != Act.DELETE;
        }
    }

    private void locus(Piece.Locus it) {
        List<Target> targets =
                it.targets().stream().map(new Antecedents(base, recent)::resolved).toList();
        Target first = targets.getFirst();
        if (frame.act() == Act.RENUMBER && frame.locus != null) {
            frame.behind = first;
            return;
        }
        if (pending == Role.AFTER || pending == Role.BEFORE) {
            frame.behind = first;
            frame.ahead = pending == Role.BEFORE;
        } else {
            if (frame.complete() && stopped && and && !frame.carried) {
                next();
            }
            if (frame.locus != null && !frame.isFresh && frame.locus.elsewhere(first)) {
                coverage.strange(said);
            }
            frame.locus = frame.locus == null ? first : frame.locus.with(first);
            frame.others = targets.size() > 1 ? targets.subList(1, targets.size()) : frame.others;
        }
        pending = null;
        near = true;
    }

    private void verb(Piece.Verb it) {
        boolean weak = it.act() == Act.BE;
        boolean strong = frame.verb != null && !frame.act().light();
        if (weak && strong && !frame.carried) {
            near = true;
            return;
        }
        if (it.act() == Act.READ && frame.act() == Act.PUT && frame.isFresh) {
            frame.below = true;
            return;
        }
        if (frame.verb != null && !succeeds(it)) {
            finish();
            frame = new Frame();
        } else if (it.passive() || frame.act() == Act.AMEND) {
            frame.subject.addAll(frame.object);
            frame.object.clear();
        }
        if (frame.verb == null && base != frame.locus && frame.locus != null && deeds.none()) {
            base = frame.locus.within(base);
        }
        frame.verb = it;
        verb = said;
        frame.carried = false;
        pending = null;
        near = true;
        stopped = false;
        and = false;
        reference = false;
    }

    /// Whether a verb only says more exactly what the one before it says.
    private boolean succeeds(Piece.Verb it) {
        if (frame.carried) {
            return frame.linked.isEmpty();
        }
        boolean instead = frame.linked.keySet().stream().allMatch(PLACING::contains);
        boolean open = frame.below && (frame.act() != Act.BE || frame.linked.isEmpty());
        if (frame.act().light() && instead && !open) {
            return true;
        }
        boolean exact =
                it.act() == Act.REPLACE
                        || it.act() == Act.RESTATE
                        || it.act() == Act.READ
                        || it.act() == Act.SUBSTITUTE && it.passive();
        return exact
                && !frame.argued()
                && !frame.pronoun
                && frame.act() != Act.PUT
                && (it.passive() == frame.passive() || it.act() == Act.READ || frame.passive());
    }

    private void words(Words it) {
        Role role = pending;
        pending = null;
        reference = false;
        if (role == Role.NONE && !it.quoted()) {
            spare = it;
            return;
        }
        if (role == Role.FROM && frame.verb != null && frame.complete() && date(it)) {
            return;
        }
        Role meant = role == Role.FOR && spare != null ? instead(spare) : role;
        spare = null;
        if (meant != null && meant != Role.NONE) {
            frame.revise(meant, it);
            boolean filled = !frame.linked(meant).isEmpty();
            if (frame.verb != null && frame.complete() && (filled || and && stopped)) {
                next();
            }
            use(it);
            frame.link(meant, it);
        } else if (frame.verb == null) {
            bare(it);
        } else if (frame.lags() && stopped) {
            use(it);
            frame.result().add(it);
        } else if (frame.complete() && stopped) {
            strange |= !near && it.quoted() && frame.act() == Act.DELETE;
            next();
            use(it);
            (frame.passive() || frame.act() == Act.READ ? frame.subject : frame.object).add(it);
        } else if (it.quoted() || near) {
            if (frame.act() == Act.BE && !near) {
                return;
            }
            use(it);
            argument(it);
        }
        stopped = false;
        and = false;
        near = true;
    }

    /// Whether words only say from when on.
    private static boolean date(Words it) {
        return !it.quoted()
                && Terms.parse(it.text()).filter(v -> v.kind() == TermKind.DATE).isPresent();
    }

    /// Gives a verb the value behind words of time, as in `shall end on X instead of Y`.
    private Role instead(Words value) {
        if (frame.act().light() && frame.object.isEmpty()) {
            frame.object.add(value);
        } else if (frame.act() == Act.CHANGE && frame.result().isEmpty()) {
            frame.link(Role.TO, value);
            return Role.FROM;
        }
        return Role.FOR;
    }

    private void argument(Words it) {
        if (frame.carried && frame.passive() && frame.act() != Act.READ) {
            frame.subject.add(it);
            return;
        }
        boolean takes = frame.act() == Act.READ || frame.act().light() || !frame.passive();
        if (takes) {
            frame.object.add(it);
        } else {
            frame.link(Role.WITH, it);
        }
    }

    /// Words before the verb: quoted ones, or else the last value.
    private void bare(Words it) {
        use(it);
        if (it.quoted()) {
            frame.subject.removeIf(words -> !words.quoted());
            frame.subject.add(it);
        } else if (frame.subject.stream().noneMatch(Words::quoted)) {
            frame.subject.clear();
            frame.subject.add(it);
        }
    }

    private void use(Words it) {
        used.add(it.number());
    }

    private void next() {
        finish();
        frame = frame.sequel();
        stopped = false;
        and = false;
    }

    /// Ends a frame, and says whether something came of its verb.
    private boolean close() {
        Target locus = frame.locus == null ? base : frame.locus.within(base);
        List<Deed> before = deeds.done();
        deeds.add(frame, locus == null ? Target.NONE : locus);
        frame.idle().forEach(words -> used.remove(words.number()));
        if (frame.locus != null && frame.locus.headed()) {
            base = locus;
        }
        List<Deed> after = deeds.done();
        boolean gone = !after.isEmpty() && after.getLast().operation() instanceof Operation.Delete;
        return !frame.idles() || gone || !after.equals(before);
    }

    private void finish() {
        if (!close()) {
            idle.add(verb);
        }
        coverage.next();
    }
}
