package org.lmanexus.connector.delivery;

import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.system.Connector;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The connectors that this application has a bean of.
@Component
class RegisteredConnectors implements Connectors {

    private final Map<DownstreamSystem, Connector> connectors =
            new EnumMap<>(DownstreamSystem.class);
    private final Notices notices;

    RegisteredConnectors(List<Connector> connectors, Notices notices) {
        connectors.forEach(connector -> this.connectors.put(connector.system(), connector));
        this.notices = notices;
        for (DownstreamSystem system : DownstreamSystem.values()) {
            of(system);
        }
    }

    Connector of(DownstreamSystem system) {
        Connector connector = connectors.get(system);
        if (connector == null) {
            throw new IllegalStateException("no connector for " + system.type());
        }
        return connector;
    }

    @Override
    public Set<DownstreamSystem> configured() {
        Set<DownstreamSystem> configured = EnumSet.noneOf(DownstreamSystem.class);
        Arrays.stream(DownstreamSystem.values())
                .filter(system -> of(system).configured())
                .forEach(configured::add);
        return configured;
    }

    @Override
    public Rendering preview(DownstreamSystem system, String workspaceId) {
        return of(system).render(notices.preview(system, workspaceId));
    }
}
