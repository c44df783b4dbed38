package org.lmanexus.console.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.NewClause;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Puts clauses in, moves them and takes them out by hand. Each changes the text around it, so the
/// whole page is opened anew.
@Controller
@OfDeal(DealPage.AGREEMENT)
@RequestMapping("/deals/{deal}/agreement/clauses")
class StructureDesk {

    private static final String FRONT = "front";

    private final Agreements agreements;
    private final Drafting drafting;
    private final Inspections inspections;

    StructureDesk(Agreements agreements, Drafting drafting, Inspections inspections) {
        this.agreements = agreements;
        this.drafting = drafting;
        this.inspections = inspections;
    }

    /// Behind what a clause may come.
    @GetMapping("/{clause}/places")
    String places(@PathVariable String deal, @PathVariable String clause, Model model) {
        model.addAttribute(
                "places",
                agreements.clauses(deal).stream()
                        .filter(each -> !each.id().equals(clause))
                        .toList());
        model.addAttribute(FRONT, FRONT);
        return "agreement/inspector :: places";
    }

    @PostMapping("/{clause}/behind")
    ResponseEntity<Void> insert(
            @PathVariable String deal,
            @PathVariable String clause,
            @ModelAttribute Words words,
            @ModelAttribute Ground ground,
            @ActingUser Actor actor) {
        inspections.clause(deal, clause);
        NewClause wanted = new NewClause(clause, words.number(), words.heading(), words.text());
        return opened("inserted", drafting.insert(deal, wanted, ground.why(), actor));
    }

    @PostMapping("/{clause}/place")
    ResponseEntity<Void> move(
            @PathVariable String deal,
            @PathVariable String clause,
            @ModelAttribute Place place,
            @ModelAttribute Ground ground,
            @ActingUser Actor actor) {
        inspections.clause(deal, clause);
        Seen seen = new Seen(clause, ground.version());
        return opened("moved", drafting.move(seen, place.behind(), ground.why(), actor));
    }

    @PostMapping("/{clause}/removal")
    ResponseEntity<Void> remove(
            @PathVariable String deal,
            @PathVariable String clause,
            @ModelAttribute Ground ground,
            @ActingUser Actor actor) {
        inspections.clause(deal, clause);
        drafting.remove(new Seen(clause, ground.version()), ground.why(), actor);
        return to("/deals/%s/agreement?done=removed&of=%s".formatted(deal, clause));
    }

    /// The version makes it another address than the page that is open has.
    private static ResponseEntity<Void> opened(String done, StandingClause clause) {
        return to(
                "/deals/%s/agreement?clause=%s&done=%s&version=%d#%s"
                        .formatted(
                                clause.workspaceId(),
                                clause.id(),
                                done,
                                clause.version(),
                                clause.id()));
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.noContent().header("HX-Redirect", address).build();
    }

    /// @param after the id of a clause, or that it comes first
    record Place(@Nullable String after) {

        @Nullable String behind() {
            return FRONT.equals(after) ? null : after == null ? "" : after;
        }
    }

    /// What a new clause says.
    record Words(@Nullable String label, @Nullable String title, @Nullable String body) {

        @Nullable String number() {
            return label == null || label.isBlank() ? null : label.strip();
        }

        String heading() {
            return title == null ? "" : title;
        }

        /// Browsers send each line's end as two characters.
        String text() {
            return body == null ? "" : body.replace("\r\n", "\n");
        }
    }

    /// On what somebody does it.
    ///
    /// @param version of the clause that was on the page
    record Ground(long version, @Nullable String reason, @Nullable String category) {

        Why why() {
            return TextForm.why(reason, category);
        }
    }
}
