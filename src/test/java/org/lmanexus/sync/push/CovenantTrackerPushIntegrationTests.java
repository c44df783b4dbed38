package org.lmanexus.sync.push;

import org.lmanexus.connector.DownstreamSystem;

class CovenantTrackerPushIntegrationTests extends HttpConnectorContract {

    @Override
    DownstreamSystem system() {
        return DownstreamSystem.COVENANT_TRACKER;
    }

    @Override
    String secret() {
        return "c0v-t0ken";
    }
}
