package org.lmanexus.console.connectors;

import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Probes;
import org.lmanexus.connector.SyncBack;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;

/// Puts together how the systems stand for a deal.
@Component
class Standings {

    private final Connectors connectors;
    private final Deliveries deliveries;
    private final Probes probes;
    private final SyncBack syncBack;

    Standings(Connectors connectors, Deliveries deliveries, Probes probes, SyncBack syncBack) {
        this.connectors = connectors;
        this.deliveries = deliveries;
        this.probes = probes;
        this.syncBack = syncBack;
    }

    List<Standing> of(String deal) {
        List<Delivery> newestFirst = deliveries.ofWorkspace(deal);
        List<Probes.Standing> probed = probes.standing(deal);
        List<SyncBack.Check> checks = syncBack.checks(deal);
        return Arrays.stream(DownstreamSystem.values())
                .map(
                        system ->
                                new Standing(
                                        system,
                                        connectors.configured().contains(system),
                                        probed.stream()
                                                .filter(each -> each.system() == system)
                                                .findFirst()
                                                .orElse(null),
                                        newestFirst.stream()
                                                .filter(each -> each.system() == system)
                                                .findFirst()
                                                .orElse(null),
                                        checks.stream()
                                                .filter(each -> each.system() == system)
                                                .findFirst()
                                                .orElse(null)))
                .toList();
    }
}
