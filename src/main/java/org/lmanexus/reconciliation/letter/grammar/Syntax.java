package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Antecedents;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.word.Lexer;
import org.lmanexus.reconciliation.letter.grammar.word.Piece;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.List;

/// Puts the pieces of a sentence together: each verb with its places and words, in any order.
final class Syntax {

    private final Outcome outcome = new Outcome();
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

    /// The last value that stood behind words of time or origin.
    private @Nullable Words spare;

    private Syntax(@Nullable Target base, @Nullable Target recent) {
        this.base = base;
        this.recent = recent;
    }

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
            syntax.outcome.idle(syntax.verb);
        }
        return new Read(
                syntax.outcome.deeds(),
                syntax.base,
                waits ? Lead.of(last) : null,
                last.verb == null || last.act().light() ? null : Lead.of(last),
                syntax.outcome.used(),
                syntax.strange,
                syntax.outcome.remains(tokens));
    }

    private static boolean strong(Piece piece) {
        return piece instanceof Piece.Verb verb && !verb.act().light();
    }

    private void take(Lexer.Token token) {
        said = token.text();
        outcome.take(token, frame.complete());
        switch (token.piece()) {
            case Piece.Locus it -> locus(it);
            case Piece.Words it -> words(it);
            case Piece.Verb it -> verb(it);
            case Piece.Link it -> link(it.role());
            case Piece.Between it -> between(it);
            case Piece.Stop it -> stop(it);
            case Piece.Signal it -> signal(it);
            case Piece.Fresh it -> frame.fresh(it);
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
                outcome.strange(said);
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
        if (frame.verb != null && !frame.specifiedBy(it)) {
            finish();
            frame = new Frame();
        } else if (it.passive() || frame.act() == Act.AMEND) {
            frame.subject.addAll(frame.object);
            frame.object.clear();
        }
        if (frame.verb == null && base != frame.locus && frame.locus != null && outcome.none()) {
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

    private void words(Words it) {
        Role role = pending;
        pending = null;
        reference = false;
        if (role == Role.NONE && !it.quoted()) {
            spare = it;
            return;
        }
        if (role == Role.FROM
                && frame.verb != null
                && frame.complete()
                && !it.quoted()
                && it.date()) {
            return;
        }
        Role meant = role == Role.FOR && spare != null ? frame.instead(spare) : role;
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
            use(it);
            frame.named(it);
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
            frame.argument(it);
        }
        stopped = false;
        and = false;
        near = true;
    }

    private void use(Words it) {
        outcome.use(it);
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
        boolean came = outcome.add(frame, locus == null ? Target.NONE : locus);
        if (frame.locus != null && frame.locus.headed()) {
            base = locus;
        }
        return came;
    }

    private void finish() {
        if (!close()) {
            outcome.idle(verb);
        }
        outcome.next();
    }
}
