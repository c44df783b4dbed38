package org.lmanexus.console.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Agreements.Terms;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermHistory;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Shows the agreement as a text to be read, and what is known of a clause.
@Controller
@OfDeal(DealPage.AGREEMENT)
@RequestMapping("/deals/{deal}/agreement")
class AgreementPage {

    private static final Terms NONE = new Terms(List.of(), List.of(), List.of());

    private final Agreements agreements;
    private final TermHistory history;
    private final Inspections inspections;

    AgreementPage(Agreements agreements, TermHistory history, Inspections inspections) {
        this.agreements = agreements;
        this.history = history;
        this.inspections = inspections;
    }

    /// @param clause the one to look into; null for none
    @GetMapping
    String show(
            @PathVariable String deal,
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable String term,
            @ActingUser Actor actor,
            Model model) {
        Terms terms = agreements.terms(Set.of(deal)).getOrDefault(deal, NONE);
        Map<String, List<StandingVariable>> variables =
                terms.variables().stream()
                        .collect(Collectors.groupingBy(StandingVariable::clauseId));
        model.addAttribute(
                "texts",
                terms.clauses().stream()
                        .map(
                                each ->
                                        ClauseText.of(
                                                each, variables.getOrDefault(each.id(), List.of())))
                        .toList());
        model.addAttribute("variables", terms.variables().size());
        model.addAttribute("source", agreements.source(deal).orElse(null));
        if (clause != null && terms.clauses().stream().anyMatch(each -> each.id().equals(clause))) {
            inspect(deal, clause, term, actor, model);
        }
        return "agreement/agreement";
    }

    /// @param term the variable that was pointed at; null for none
    @GetMapping("/clauses/{clause}")
    String inspect(
            @PathVariable String deal,
            @PathVariable String clause,
            @RequestParam(required = false) @Nullable String term,
            @ActingUser Actor actor,
            Model model) {
        model.addAttribute("inspected", inspections.of(deal, clause, actor));
        model.addAttribute("term", term);
        return "agreement/inspector :: inspector";
    }

    @GetMapping("/variables/{variable}/history")
    String history(@PathVariable String deal, @PathVariable String variable, Model model) {
        inspections.variable(deal, variable);
        model.addAttribute("changes", history.ofVariable(variable).changes());
        return "agreement/inspector :: values";
    }
}
