package org.lmanexus.console.connectors;

import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.SyncBack;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.Pushing;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What somebody does about a system: asks it, sends again, calls off, leaves a difference as it
/// is.
@Controller
@OfDeal(DealPage.CONNECTORS)
@RequestMapping("/deals/{deal}/connectors")
class Acts {

    private final Standings standings;
    private final Deliveries deliveries;
    private final SyncBack syncBack;
    private final Pushing pushing;
    private final Access access;

    Acts(
            Standings standings,
            Deliveries deliveries,
            SyncBack syncBack,
            Pushing pushing,
            Access access) {
        this.standings = standings;
        this.deliveries = deliveries;
        this.syncBack = syncBack;
        this.pushing = pushing;
        this.access = access;
    }

    /// @throws Refusal.NotFound when the deal has no such delivery
    static Delivery own(Deliveries deliveries, String deal, String delivery) {
        return deliveries.ofWorkspace(deal).stream()
                .filter(each -> each.id().equals(delivery))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("there is no such delivery of this deal"));
    }

    @PostMapping("/{system}/probe")
    String probe(
            @PathVariable String deal,
            @PathVariable String system,
            @ActingUser Actor actor,
            Model model) {
        access.require(actor, deal, Permission.GOLDEN_PUBLISH);
        DownstreamSystem asked = DownstreamSystem.named(system);
        pushing.probe(asked);
        model.addAttribute(
                "each",
                standings.of(deal).stream()
                        .filter(standing -> standing.system() == asked)
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("may", true);
        return "connectors/connectors :: card";
    }

    @PostMapping("/deliveries/{delivery}/{act}")
    String act(
            @PathVariable String deal,
            @PathVariable String delivery,
            @PathVariable Act act,
            @RequestParam(defaultValue = "") String reason,
            @ActingUser Actor actor,
            Model model) {
        access.require(actor, deal, Permission.GOLDEN_PUBLISH);
        String id = own(deliveries, deal, delivery).id();
        Delivery after =
                switch (act) {
                    case REPLAY -> deliveries.replay(id, actor);
                    case CANCEL -> deliveries.cancel(id, reason, actor);
                    case AGAIN -> deliveries.pushAgain(id, reason, actor);
                };
        model.addAttribute("each", after);
        model.addAttribute("may", true);
        return "connectors/connectors :: delivery";
    }

    /// All that failed at once, for one reason.
    @PostMapping("/replay-dead")
    String replayDead(
            @PathVariable String deal,
            @RequestParam(defaultValue = "") String reason,
            @ActingUser Actor actor) {
        access.require(actor, deal, Permission.GOLDEN_PUBLISH);
        int many = deliveries.replayDead(deal, reason, actor).size();
        return "redirect:/deals/%s/connectors?replayed=%d".formatted(deal, many);
    }

    @PostMapping("/differences/{difference}/accept")
    String accept(
            @PathVariable String deal,
            @PathVariable String difference,
            @RequestParam String reason,
            @ActingUser Actor actor,
            Model model) {
        access.require(actor, deal, Permission.GOLDEN_PUBLISH);
        if (syncBack.differences(deal).stream().noneMatch(each -> each.id().equals(difference))) {
            throw new Refusal.NotFound("there is no such difference of this deal");
        }
        model.addAttribute("each", syncBack.accept(difference, reason, actor));
        model.addAttribute("may", true);
        return "connectors/connectors :: difference";
    }

    /// What can be done with a delivery.
    enum Act {
        REPLAY,
        CANCEL,
        AGAIN
    }
}
