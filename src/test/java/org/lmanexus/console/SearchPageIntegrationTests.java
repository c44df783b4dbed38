package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.net.http.HttpResponse;

/// Clauses and terms are found by words, and only by who may read them.
@ConsoleTest
class SearchPageIntegrationTests {

    @Autowired private Deals deals;
    @Autowired private Environment environment;

    @Test
    void termsAreFoundInOneDealAndInAllOfTheReadersAndInNoOther() throws Exception {
        Deal deal = deals.agreed();
        Deal other = deals.agreed();
        String margin = deals.clause(deal, "7.1").id();
        try (Reader reader =
                Reader.signedIn(
                        environment.getRequiredProperty("local.server.port"),
                        Deals.email(deal.agent()))) {
            assertThat(reader.get("/search?words=margin&deal=" + deal.workspaceId()).body())
                    .contains("/deals/" + deal.workspaceId() + "/agreement#" + margin);
            assertThat(reader.get("/search?words=margin").body())
                    .contains("/agreement#" + margin)
                    .doesNotContain(other.workspaceId());
            assertThat(reader.get("/search?words=margin&deal=" + other.workspaceId()).statusCode())
                    .isEqualTo(404);
            assertThat(reader.get("/search?words=zebra").body()).contains("Nothing says that");
            assertThat(reader.get("/search").body()).contains("What are you looking for?");
            assertThat(reader.get("/search?words=" + "x".repeat(2000)).body())
                    .contains("words: give some");
            HttpResponse<String> hostile =
                    reader.get("/search?words=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
            assertThat(hostile.body()).doesNotContain(People.HOSTILE);
        }
    }
}
