package org.lmanexus.api;

import org.lmanexus.support.Deals;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;

/// A test of the interface over the wire.
@WebTest
abstract class ApiTest {

    static final String SIGNED =
            """
            {"reason": "Amendment signed", "reasonCategory": "borrower_request"}
            """;

    @Autowired Deals deals;
    @Autowired Desk desk;
    @Autowired Web web;
}
