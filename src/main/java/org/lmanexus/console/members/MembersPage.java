package org.lmanexus.console.members;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Members;
import org.lmanexus.workspace.Members.Member;
import org.lmanexus.workspace.Permission;
import org.lmanexus.workspace.Role;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/// Who belongs to a deal: asked in, made something else, taken out.
@Controller
@OfDeal(DealPage.MEMBERS)
@RequestMapping("/deals/{deal}/members")
class MembersPage {

    private final Members members;
    private final Workspaces workspaces;
    private final Access access;

    MembersPage(Members members, Workspaces workspaces, Access access) {
        this.members = members;
        this.workspaces = workspaces;
        this.access = access;
    }

    @GetMapping
    String show(@PathVariable String deal, @ActingUser Actor actor, Model model) {
        list(deal, actor, model);
        model.addAttribute("rules", workspaces.get(deal).governance());
        return "members/members";
    }

    @PostMapping("/invite")
    String invite(
            @PathVariable String deal,
            @RequestParam String email,
            @RequestParam Role role,
            @RequestParam(defaultValue = "false") boolean external,
            @ActingUser Actor actor,
            Model model) {
        members.invite(deal, new Members.Invitee(email.strip(), role, external), actor);
        list(deal, actor, model);
        return "members/members :: list";
    }

    @PostMapping("/{member}/change")
    String change(
            @PathVariable String deal,
            @PathVariable String member,
            @ModelAttribute Wish wish,
            @ActingUser Actor actor,
            Model model) {
        members.change(deal, member, wish.change(), actor);
        list(deal, actor, model);
        return "members/members :: list";
    }

    /// Who takes himself out has no more to see here.
    @PostMapping("/{member}/remove")
    String remove(
            @PathVariable String deal,
            @PathVariable String member,
            @ActingUser Actor actor,
            Model model,
            HttpServletResponse answer) {
        members.remove(deal, member, actor);
        if (access.membership(actor, deal).isEmpty()) {
            answer.setHeader("HX-Redirect", "/");
            return "shell/parts :: nothing";
        }
        list(deal, actor, model);
        return "members/members :: list";
    }

    private void list(String deal, Actor actor, Model model) {
        List<Member> all = members.list(deal, actor);
        model.addAttribute("members", all);
        boolean archived = workspaces.archivedAt(deal).isPresent();
        model.addAttribute("archived", archived);
        model.addAttribute("may", access.allows(actor, deal, Permission.WORKSPACE_CHANGE_ROLE));
    }

    /// What a member should be; a box that is not ticked is not sent.
    record Wish(Role role, @Nullable Boolean admin, @Nullable Boolean external) {

        Members.Change change() {
            return new Members.Change(
                    role, Boolean.TRUE.equals(admin), Boolean.TRUE.equals(external));
        }
    }
}
