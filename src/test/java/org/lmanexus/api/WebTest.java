package org.lmanexus.api;

import org.lmanexus.support.Deals;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test of the interface over HTTP. All of them share one engine. One system is configured, and
/// nothing is sent to it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@IntegrationTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nexus.connector.loaniq.url=http://127.0.0.1:9/loaniq",
            "nexus.scrape.token=" + WebTest.SCRAPE_TOKEN
        })
@Import({Deals.class, Desk.class, Web.class, Cast.class})
@interface WebTest {

    String SCRAPE_TOKEN = "a-token-of-the-scrape";
}
