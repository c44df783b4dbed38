package org.lmanexus.console.members;

import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Governance;
import org.lmanexus.workspace.GovernanceRules;
import org.lmanexus.workspace.Permission;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/// The rules of a deal, switched one by one, and the deal itself put away and taken back.
@Controller
@OfDeal(DealPage.MEMBERS)
class RulesPage {

    private final Governance governance;
    private final Workspaces workspaces;
    private final Access access;

    RulesPage(Governance governance, Workspaces workspaces, Access access) {
        this.governance = governance;
        this.workspaces = workspaces;
        this.access = access;
    }

    @PostMapping("/deals/{deal}/members/rules/{key}")
    String change(
            @PathVariable String deal,
            @PathVariable String key,
            @RequestParam boolean on,
            @ActingUser Actor actor,
            Model model) {
        Rule rule = Rule.of(key);
        GovernanceRules rules = governance.change(deal, Map.of(rule.key(), on), actor);
        model.addAttribute("rule", rule);
        model.addAttribute("rules", rules);
        return "members/members :: rule";
    }

    @PostMapping("/deals/{deal}/members/archive")
    String archive(
            @PathVariable String deal, @RequestParam boolean archived, @ActingUser Actor actor) {
        access.require(actor, deal, Permission.WORKSPACE_ADMIN);
        workspaces.archive(deal, archived, actor);
        return "redirect:/deals/" + deal + "/members";
    }
}
