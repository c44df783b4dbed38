package org.lmanexus.sync.push;

import org.lmanexus.connector.DownstreamSystem;

class FinastraPushIntegrationTests extends HttpConnectorContract {

    @Override
    DownstreamSystem system() {
        return DownstreamSystem.FINASTRA;
    }

    @Override
    String secret() {
        return "f1n-t0ken";
    }
}
