package org.lmanexus.console.search;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.TermSearch;
import org.lmanexus.agreement.TermSearch.Found;
import org.lmanexus.console.shell.OfEverybody;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/// Finds clauses and terms by their words; in no deal that its reader is no member of.
@Controller
@OfEverybody
class SearchPage {

    private static final int FROM_ONE = 50;
    private static final int FROM_EACH = 10;

    private final TermSearch search;
    private final Workspaces workspaces;
    private final Access access;

    SearchPage(TermSearch search, Workspaces workspaces, Access access) {
        this.search = search;
        this.workspaces = workspaces;
        this.access = access;
    }

    @GetMapping("/search")
    String find(
            @RequestParam(required = false) @Nullable String deal,
            @RequestParam(defaultValue = "") String words,
            @ActingUser Actor actor,
            Model model) {
        boolean one = deal != null && !deal.isBlank();
        if (one) {
            access.require(actor, String.valueOf(deal), Permission.GRAPH_VIEW);
        }
        List<Workspace> where =
                one
                        ? List.of(workspaces.get(String.valueOf(deal)))
                        : workspaces.ofMember(actor).stream()
                                .filter(
                                        each ->
                                                access.allows(
                                                        actor, each.id(), Permission.GRAPH_VIEW))
                                .toList();
        model.addAttribute("words", words);
        model.addAttribute("within", one ? where.getFirst() : null);
        try {
            model.addAttribute("hits", hits(where, words, one ? FROM_ONE : FROM_EACH));
        } catch (Refusal.Invalid refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("hits", List.of());
        }
        return "search/search";
    }

    private List<Hits> hits(List<Workspace> where, String words, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        return where.stream()
                .map(deal -> new Hits(deal, search.search(deal.id(), words, most), most))
                .filter(each -> !each.found().isEmpty())
                .toList();
    }

    /// What was found in one deal.
    ///
    /// @param most how many are shown of a deal
    public record Hits(Workspace deal, List<Found> found, int most) {

        public boolean cut() {
            return found.size() >= most;
        }
    }
}
