package org.lmanexus.console.drift;

import org.jspecify.annotations.Nullable;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/// Lists drift, the worst first, and takes what somebody decides of it.
@Controller
@OfDeal(DealPage.DRIFT)
@RequestMapping("/deals/{deal}/drift")
class DriftPage {

    private final Drifts drifts;
    private final Access access;

    DriftPage(Drifts drifts, Access access) {
        this.drifts = drifts;
        this.access = access;
    }

    @GetMapping
    String show(
            @PathVariable String deal,
            @RequestParam(required = false) DriftItem.@Nullable Severity severity,
            @RequestParam(defaultValue = "UNRESOLVED") String status,
            @ActingUser Actor actor,
            Model model) {
        List<DriftItem> all = drifts.items(deal);
        model.addAttribute(
                "items",
                all.stream()
                        .filter(item -> severity == null || item.severity() == severity)
                        .filter(item -> status.equals("ALL") || item.status().name().equals(status))
                        .toList());
        model.addAttribute("severity", severity);
        model.addAttribute("status", status);
        model.addAttribute("total", all.size());
        model.addAttribute("may", new May(access, actor, deal));
        return "drift/drift";
    }

    @PostMapping("/detect")
    String detect(@PathVariable String deal, @ActingUser Actor actor) {
        access.require(actor, deal, Permission.GRAPH_SYNC);
        drifts.detect(deal);
        return "redirect:/deals/" + deal + "/drift";
    }

    /// One item is decided, and comes back as it stands then.
    @PostMapping("/{item}/{act}")
    String decide(
            @PathVariable String deal,
            @PathVariable String item,
            @PathVariable Act act,
            @ModelAttribute Ground ground,
            @ActingUser Actor actor,
            Model model) {
        access.require(actor, deal, act.permission());
        if (!drifts.get(item).workspaceId().equals(deal)) {
            throw new Refusal.NotFound("there is no such drift item in this deal");
        }
        SeenDrift seen = new SeenDrift(item, ground.version());
        String reason = ground.reason();
        String kind = ground.kind();
        DriftItem decided =
                switch (act) {
                    case OVERRIDE -> drifts.override(seen, reason, kind, actor);
                    case REVERT -> drifts.revert(seen, reason, kind, actor);
                    case APPROVE -> drifts.approve(seen, reason, kind, actor);
                };
        model.addAttribute("item", decided);
        model.addAttribute("may", new May(access, actor, deal));
        return "drift/drift :: item";
    }

    /// On what somebody decides.
    ///
    /// @param version of the item that he saw
    record Ground(long version, @Nullable String reason, @Nullable String category) {

        @Override
        public String reason() {
            return reason == null ? "" : reason;
        }

        @Nullable String kind() {
            return category == null || category.isBlank() ? null : category;
        }
    }

    /// What can be done with an item, and who may.
    enum Act {
        OVERRIDE(Permission.DRIFT_OVERRIDE_BASELINE),
        REVERT(Permission.DRIFT_REVERT_DRAFT),
        APPROVE(Permission.DRIFT_APPROVE);

        private final Permission permission;

        Act(Permission permission) {
            this.permission = permission;
        }

        Permission permission() {
            return permission;
        }
    }

    /// What the reader may do here.
    public record May(
            boolean full, boolean override, boolean revert, boolean approve, boolean detect) {

        May(Access access, Actor actor, String deal) {
            this(
                    access.allows(actor, deal, Permission.DRIFT_VIEW_FULL),
                    access.allows(actor, deal, Permission.DRIFT_OVERRIDE_BASELINE),
                    access.allows(actor, deal, Permission.DRIFT_REVERT_DRAFT),
                    access.allows(actor, deal, Permission.DRIFT_APPROVE),
                    access.allows(actor, deal, Permission.GRAPH_SYNC));
        }

        public boolean any() {
            return override || revert || approve;
        }
    }
}
