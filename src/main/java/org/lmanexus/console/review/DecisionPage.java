package org.lmanexus.console.review;

import org.jspecify.annotations.Nullable;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Takes decisions on items, one by one and many at once.
@Controller
@OfDeal(DealPage.INBOX)
@RequestMapping("/deals/{deal}/inbox/{session}")
class DecisionPage {

    private final Reconciliations reconciliations;
    private final Reviews reviews;
    private final Access access;

    DecisionPage(Reconciliations reconciliations, Reviews reviews, Access access) {
        this.reconciliations = reconciliations;
        this.reviews = reviews;
        this.access = access;
    }

    @PostMapping("/items/{item}/{act}")
    String decide(
            @PathVariable String deal,
            @PathVariable String session,
            @ModelAttribute Wanted wanted,
            @ModelAttribute Ground ground,
            @ActingUser Actor actor,
            Model model) {
        access.require(actor, deal, Permission.RECON_APPLY_REJECT);
        ReconciliationItem seen = reviews.item(reviews.session(deal, session), wanted.item());
        if (!Objects.equals(seen.version(), ground.version())) {
            throw new Refusal.Stale(
                    "item %d: %s by somebody else meanwhile; look at it again"
                            .formatted(
                                    seen.number(),
                                    seen.decision().name().toLowerCase(Locale.ROOT)));
        }
        Outcome outcome =
                switch (wanted.act()) {
                    case APPLY -> apply(wanted.item(), ground, actor);
                    case REJECT ->
                            reconciliations
                                    .reject(List.of(wanted.item()), ground.reason(), actor)
                                    .getFirst();
                    case REVERSE -> reconciliations.reverse(wanted.item(), ground.reason(), actor);
                };
        if (outcome instanceof Outcome.Refused refused) {
            throw refused.refusal();
        }
        ReconciliationSession now = reviews.session(deal, session);
        ReconciliationItem decided = reviews.item(now, wanted.item());
        model.addAttribute(ReviewPage.SESSION, now);
        model.addAttribute("detail", reviews.detail(decided));
        model.addAttribute("note", ((Outcome.Decided) outcome).note());
        model.addAttribute("may", true);
        model.addAttribute(ReviewPage.LINES, List.of(ItemLine.anew(decided)));
        model.addAttribute(
                "clause", reviews.clause(now, seen.clauseId()).map(Paper::anew).orElse(null));
        return "review/detail :: decided";
    }

    private Outcome apply(String item, Ground ground, Actor actor) {
        return reconciliations.apply(List.of(item), ground.reason(), actor).getFirst();
    }

    @PostMapping("/apply-high")
    String applyHigh(
            @PathVariable String deal,
            @PathVariable String session,
            @ModelAttribute Ground ground,
            @ActingUser Actor actor) {
        access.require(actor, deal, Permission.RECON_APPLY_REJECT);
        reviews.session(deal, session);
        return done(deal, session, reconciliations.applyHigh(session, ground.reason(), actor));
    }

    @PostMapping("/ticked/{act}")
    String ticked(
            @PathVariable String deal,
            @PathVariable String session,
            @PathVariable Act act,
            @ModelAttribute Ticked ticked,
            @ModelAttribute Ground ground,
            @ActingUser Actor actor) {
        access.require(actor, deal, Permission.RECON_APPLY_REJECT);
        ReconciliationSession found = reviews.session(deal, session);
        List<String> items =
                ticked.items().stream().map(id -> reviews.item(found, id).id()).toList();
        return done(
                deal,
                session,
                act == Act.APPLY
                        ? reconciliations.apply(items, ground.reason(), actor)
                        : reconciliations.reject(items, ground.reason(), actor));
    }

    private static String done(String deal, String session, List<Outcome> outcomes) {
        long refused = outcomes.stream().filter(Outcome.Refused.class::isInstance).count();
        return "redirect:/deals/%s/inbox/%s?decided=%d&refused=%d"
                .formatted(deal, session, outcomes.size() - refused, refused);
    }

    /// What can be decided.
    enum Act {
        APPLY,
        REJECT,
        REVERSE
    }

    record Wanted(String item, Act act) {}

    /// @param items ids; none ticked is no decision
    record Ticked(@Nullable List<String> item) {

        List<String> items() {
            return item == null ? List.of() : item;
        }
    }

    /// On what somebody decides.
    ///
    /// @param version of the item that he saw; for one item only
    record Ground(@Nullable Long version, @Nullable String because, @Nullable String category) {

        Reason reason() {
            return new Reason(because, category == null || category.isBlank() ? null : category);
        }
    }
}
