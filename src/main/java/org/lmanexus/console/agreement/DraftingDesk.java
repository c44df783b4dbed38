package org.lmanexus.console.agreement;

import jakarta.servlet.http.HttpServletResponse;

import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.console.shell.Redline;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Takes edits and locks by hand. Who was overtaken by somebody else keeps what he typed, and sees
/// what stands now.
@Controller
@OfDeal(DealPage.AGREEMENT)
@RequestMapping("/deals/{deal}/agreement")
class DraftingDesk {

    private final Drafting drafting;
    private final Inspections inspections;

    DraftingDesk(Drafting drafting, Inspections inspections) {
        this.drafting = drafting;
        this.inspections = inspections;
    }

    @PostMapping("/clauses/{clause}/text")
    String edit(
            @PathVariable String deal,
            @PathVariable String clause,
            @ModelAttribute TextForm form,
            @ActingUser Actor actor,
            Model model,
            HttpServletResponse response) {
        StandingClause now = inspections.clause(deal, clause);
        try {
            drafting.editText(new Seen(clause, form.seen()), form.text(), form.why(), actor);
        } catch (Refusal.Stale overtaken) {
            response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            model.addAttribute("now", now);
            model.addAttribute("difference", Redline.between(now.body(), form.text()).brief());
            return "agreement/inspector :: overtaken-text";
        }
        return acted(deal, clause, actor, model);
    }

    @PostMapping("/variables/{variable}/value")
    String setValue(
            @PathVariable String deal,
            @PathVariable String variable,
            @ModelAttribute ValueForm form,
            @ActingUser Actor actor,
            Model model,
            HttpServletResponse response) {
        StandingVariable now = inspections.variable(deal, variable);
        NewValue value = new NewValue(form.given(), form.unitOrNone());
        try {
            drafting.editValue(new Seen(variable, form.seen()), value, form.why(), actor);
        } catch (Refusal.Stale overtaken) {
            response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
            model.addAttribute("now", now);
            return "agreement/inspector :: overtaken-value";
        }
        return acted(deal, now.clauseId(), actor, model);
    }

    @PostMapping("/clauses/{clause}/lock")
    String lock(
            @PathVariable String deal,
            @PathVariable String clause,
            @ActingUser Actor actor,
            Model model) {
        inspections.clause(deal, clause);
        drafting.lock(clause, actor);
        return acted(deal, clause, actor, model);
    }

    @PostMapping("/clauses/{clause}/unlock")
    String unlock(
            @PathVariable String deal,
            @PathVariable String clause,
            @ActingUser Actor actor,
            Model model) {
        inspections.clause(deal, clause);
        drafting.unlock(clause, actor);
        return acted(deal, clause, actor, model);
    }

    /// The inspector, and the clause in the text and the outline, as they stand now.
    private String acted(String deal, String clause, Actor actor, Model model) {
        Inspected inspected = inspections.of(deal, clause, actor);
        model.addAttribute("inspected", inspected);
        model.addAttribute("text", inspected.text());
        model.addAttribute("oob", "true");
        return "agreement/inspector :: acted";
    }
}
