package org.lmanexus.connector.status;

import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.system.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;

/// Compiles the mappings of the configured systems as the engine starts, so that a broken one is
/// known before its first delivery.
@Component
class MappingCheck {

    private static final Logger LOG = LoggerFactory.getLogger(MappingCheck.class);

    private final List<Connector> connectors;

    MappingCheck(List<Connector> connectors) {
        this.connectors = connectors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void checkAll() {
        connectors.stream().filter(Connector::configured).forEach(MappingCheck::check);
    }

    private static void check(Connector connector) {
        try {
            connector.check();
        } catch (MappingFailure e) {
            LOG.error(
                    "{} gets nothing until its mapping is mended: {}",
                    connector.system().type(),
                    e.getMessage());
        }
    }
}
