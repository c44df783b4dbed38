package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Home;
import org.lmanexus.support.Deals;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.util.Base64;

/// The key that tokens are signed with is changed while people are signed in.
class NewTokenKeyIntegrationTests extends ApiTest {

    @Autowired Home home;
    @Autowired JsonMapper json;

    @Test
    void nobodyIsSignedOutAndWhoComesNextGetsATokenOfTheNewKey() throws Exception {
        Actor person = deals.person();
        Answer before = signIn(person);

        Files.writeString(home.data().resolve("token.key"), "4d".repeat(64) + "\n");
        Answer after = signIn(deals.person());

        assertThat(key(after)).isNotEqualTo(key(before));
        assertThat(me(before)).isEqualTo(200);
        assertThat(me(after)).isEqualTo(200);
        Answer exchanged =
                web.open(
                        "/auth/refresh",
                        "{\"refreshToken\": \"%s\"}".formatted(before.text("refreshToken")));
        assertThat(exchanged.status()).isEqualTo(200);
        assertThat(key(exchanged)).isEqualTo(key(after));
    }

    private Answer signIn(Actor person) throws Exception {
        return web.open(
                "/auth/login",
                """
                {"email": "%s", "password": "%s"}
                """
                        .formatted(Deals.email(person), Web.PASSWORD));
    }

    private int me(Answer tokens) throws Exception {
        return web.send("GET", "/auth/me", tokens.text("accessToken"), null).status();
    }

    private String key(Answer tokens) {
        String header = tokens.text("accessToken").split("\\.")[0];
        return json.readTree(Base64.getUrlDecoder().decode(header)).path("kid").asString();
    }
}
