package org.lmanexus.console.deal;

import org.lmanexus.console.shell.OfEverybody;
import org.lmanexus.drift.Drifts;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.GoldenRecords.Readiness;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Members;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// Every deal that the reader is a member of, the invitations that wait, and a form for a new one.
@Controller
@OfEverybody
class DealsPage {

    private final Workspaces workspaces;
    private final Members members;
    private final GoldenRecords records;
    private final Drifts drifts;

    DealsPage(Workspaces workspaces, Members members, GoldenRecords records, Drifts drifts) {
        this.workspaces = workspaces;
        this.members = members;
        this.records = records;
        this.drifts = drifts;
    }

    @GetMapping("/")
    String list(
            @RequestParam(defaultValue = "") String find, @ActingUser Actor actor, Model model) {
        String wanted = find.strip().toLowerCase(Locale.ROOT);
        List<Card> cards =
                workspaces.ofMember(actor).stream()
                        .filter(
                                deal ->
                                        (deal.name() + " " + deal.standard())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                        .map(this::card)
                        .toList();
        model.addAttribute("deals", cards);
        model.addAttribute("find", find);
        model.addAttribute("invitations", members.invitations(actor));
        return "deal/deals";
    }

    private Card card(Workspace deal) {
        return new Card(
                deal,
                records.readiness(deal.id()),
                drifts.unresolved(deal.id()).size(),
                workspaces.archivedAt(deal.id()).isPresent());
    }

    @PostMapping("/deals")
    String create(
            @RequestParam String name,
            @RequestParam String currency,
            @RequestParam String amount,
            @RequestParam String standard,
            @ActingUser Actor actor) {
        Workspace made =
                workspaces.create(
                        name,
                        currency.strip().toUpperCase(Locale.ROOT),
                        decimal(amount),
                        standard,
                        actor);
        return "redirect:/deals/" + made.id();
    }

    @PostMapping("/invitations/{workspace}/accept")
    String accept(@PathVariable String workspace, @ActingUser Actor actor) {
        members.accept(workspace, actor);
        return "redirect:/deals/" + workspace;
    }

    @PostMapping("/invitations/{workspace}/decline")
    String decline(@PathVariable String workspace, @ActingUser Actor actor) {
        members.decline(workspace, actor);
        return "redirect:/";
    }

    private static BigDecimal decimal(String amount) {
        try {
            return new BigDecimal(amount.replaceAll("[\\s,_']", ""));
        } catch (NumberFormatException none) {
            throw new Refusal.Invalid(
                    "%s is no amount: write it in figures, such as 250,000,000".formatted(amount));
        }
    }

    /// One deal of the list.
    ///
    /// @param drift how many terms stand away from what was approved
    public record Card(Workspace deal, Readiness readiness, int drift, boolean archived) {}
}
