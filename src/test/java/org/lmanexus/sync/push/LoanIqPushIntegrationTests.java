package org.lmanexus.sync.push;

import org.lmanexus.connector.DownstreamSystem;

class LoanIqPushIntegrationTests extends HttpConnectorContract {

    @Override
    DownstreamSystem system() {
        return DownstreamSystem.LOAN_IQ;
    }

    @Override
    String secret() {
        return "l0an-t0ken";
    }
}
