package org.lmanexus.api;

import org.lmanexus.support.Deals;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/// A test of the interface over the wire. One system is configured, and nothing is sent to it.
@IntegrationTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "nexus.connector.loaniq.url=http://127.0.0.1:9/loaniq")
@Import({Deals.class, Desk.class, Web.class})
abstract class ApiTest {

    static final String SIGNED =
            """
            {"reason": "Amendment signed", "reasonCategory": "borrower_request"}
            """;

    @Autowired Deals deals;
    @Autowired Desk desk;
    @Autowired Web web;
}
