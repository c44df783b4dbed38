package org.lmanexus.console.connectors;

import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.SyncBack;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/// The systems that get a deal's record, every delivery of it, and where they hold something else.
@Controller
@OfDeal(DealPage.CONNECTORS)
@RequestMapping("/deals/{deal}/connectors")
class ConnectorsPage {

    private final Standings standings;
    private final Connectors connectors;
    private final Deliveries deliveries;
    private final SyncBack syncBack;
    private final Access access;

    ConnectorsPage(
            Standings standings,
            Connectors connectors,
            Deliveries deliveries,
            SyncBack syncBack,
            Access access) {
        this.standings = standings;
        this.connectors = connectors;
        this.deliveries = deliveries;
        this.syncBack = syncBack;
        this.access = access;
    }

    /// @param system the code of the one whose deliveries are shown; empty for all
    @GetMapping
    String show(
            @PathVariable String deal,
            @RequestParam(defaultValue = "") String system,
            @ActingUser Actor actor,
            Model model) {
        List<Standing> systems = standings.of(deal);
        model.addAttribute("standings", systems);
        model.addAttribute("dead", systems.stream().filter(Standing::dead).count());
        model.addAttribute("system", system);
        model.addAttribute(
                "deliveries",
                deliveries.ofWorkspace(deal).stream()
                        .filter(each -> system.isEmpty() || each.system().code().equals(system))
                        .toList());
        model.addAttribute("differences", syncBack.differences(deal));
        model.addAttribute("tests", syncBack.tests(deal));
        model.addAttribute("may", access.allows(actor, deal, Permission.GOLDEN_PUBLISH));
        return "connectors/connectors";
    }

    /// What the system would get if the record were published now.
    @GetMapping("/{system}/preview")
    String preview(@PathVariable String deal, @PathVariable String system, Model model) {
        DownstreamSystem asked = DownstreamSystem.named(system);
        model.addAttribute("asked", asked);
        try {
            model.addAttribute("rendering", connectors.preview(asked, deal));
        } catch (MappingFailure broken) {
            model.addAttribute("broken", broken.getMessage());
        }
        return "connectors/preview";
    }

    /// One delivery with every attempt of it.
    @GetMapping("/deliveries/{delivery}")
    String delivery(
            @PathVariable String deal,
            @PathVariable String delivery,
            @ActingUser Actor actor,
            Model model) {
        Delivery found = Acts.own(deliveries, deal, delivery);
        model.addAttribute("delivery", found);
        model.addAttribute(
                "receipt", found.receipt() == null ? null : Receipt.read(found.receipt()));
        model.addAttribute("attempts", deliveries.attempts(delivery, actor));
        return "connectors/delivery";
    }

    /// One delivery as it stands now; one on its way is asked for over and over.
    @GetMapping("/deliveries/{delivery}/row")
    String row(
            @PathVariable String deal,
            @PathVariable String delivery,
            @ActingUser Actor actor,
            Model model) {
        model.addAttribute("each", Acts.own(deliveries, deal, delivery));
        model.addAttribute("may", access.allows(actor, deal, Permission.GOLDEN_PUBLISH));
        return "connectors/connectors :: delivery";
    }
}
