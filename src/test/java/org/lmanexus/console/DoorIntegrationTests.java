package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.identity.SignIns;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who comes into the pages, and how far.
@ConsoleTest
class DoorIntegrationTests {

    private static final String HOME = "/";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Users users;
    @Autowired private SignIns signIns;
    @Autowired private Environment environment;

    private String port = "";
    private Reader reader = new Reader("");
    private Actor person = new Actor("", "");

    @BeforeEach
    void somebodyAtTheDoor() {
        port = environment.getRequiredProperty("local.server.port");
        reader = new Reader(port);
        person = deals.person();
    }

    private HttpResponse<String> signIn() throws Exception {
        return reader.signIn(Deals.email(person), Deals.PASSWORD, HOME);
    }

    @AfterEach
    void home() {
        reader.close();
    }

    @Test
    void whoComesWithoutAPassIsSentToTheDoorAndBackToThePageAfterwards() throws Exception {
        HttpResponse<String> away = reader.get("/account?x=1");
        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(away.headers().firstValue("Location"))
                .hasValueSatisfying(
                        door -> assertThat(door).endsWith("/sign-in?next=%2Faccount%3Fx%3D1"));

        HttpResponse<String> in =
                reader.signIn(Deals.email(person), Deals.PASSWORD, "/account?x=1");

        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/account?x=1");
        assertThat(reader.get("/account").body()).contains("Where you are signed in");
    }

    @Test
    void signingOutEndsTheSessionAndThePass() throws Exception {
        signIn();
        String pass = reader.pass();
        reader.submit("/", "/sign-out", Map.of());

        assertThat(signIns.sessions(person)).isEmpty();
        assertThat(reader.pass()).isEmpty();
        try (Reader thief = new Reader(port)) {
            HttpResponse<String> late =
                    thief.send(
                            HttpRequest.newBuilder(thief.at("/"))
                                    .header("Cookie", "nexus-pass=" + pass));
            assertThat(late.statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aWrongPasswordIsToldAndTheEmailStays() throws Exception {
        HttpResponse<String> refused = reader.signIn(Deals.email(person), "not this one", "/");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("e-mail or password is wrong", Deals.email(person));
        assertThat(reader.pass()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:x"
            })
    void nobodyIsLedElsewhereFromTheDoor(String next) throws Exception {
        HttpResponse<String> in = reader.signIn(Deals.email(person), Deals.PASSWORD, next);

        assertThat(in.headers().firstValue("Location").orElse("")).doesNotContain("evil", "script");
    }

    @Test
    void aFormWithoutTheTokenOfItsPageDoesNothing() throws Exception {
        signIn();

        assertThat(reader.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(signIns.sessions(person)).hasSize(1);
    }

    @Test
    void aPassOpensThePagesAndNoInterface() throws Exception {
        signIn();

        assertThat(reader.get(HOME).statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v1/auth/me").statusCode()).isEqualTo(401);
    }

    @Test
    void noScriptReadsTheCookiesAndNoneOfOthersRuns() throws Exception {
        HttpResponse<String> in = signIn();

        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("nexus-pass="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict");
        assertThat(reader.get(HOME).headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void whoHasAPasswordOfSomebodyElsesMakingSetsHisOwnFirst() throws Exception {
        users.wantNewPassword(person);
        signIn();
        assertThat(reader.get(HOME).headers().firstValue("Location").orElse(""))
                .endsWith("/account/password");

        HttpResponse<String> set =
                reader.submit(
                        "/account/password",
                        "/account/password",
                        Map.of(
                                "current", Deals.PASSWORD,
                                "wanted", "seven quiet herons wade",
                                "again", "seven quiet herons wade"));

        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(reader.get(HOME).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "agent,    /inbox /agreement /drift /map /record /audit /members /connectors",
        "legal,    /inbox /agreement /drift /map /audit",
        "risk,     /agreement /drift /map /record /audit /connectors",
        "investor, /agreement /drift /map /audit"
    })
    void eachRoleSeesExactlyItsPages(String role, String open) throws Exception {
        Deal deal = deals.agreed();
        String root = "/deals/" + deal.workspaceId();
        List<String> opened = Stream.concat(Stream.of(""), Stream.of(open.split(" "))).toList();
        try (Reader member = Reader.signedIn(port, Deals.email(desk.member(deal, role)))) {
            for (String page : Pages.OF_A_DEAL) {
                HttpResponse<String> answer = member.get(root + page);
                assertThat(answer.statusCode())
                        .as(role + " at " + page)
                        .isEqualTo(opened.contains(page) ? 200 : 403);
            }
        }
    }

    @Test
    void aStrangerDoesNotEvenLearnThatTheDealIsThere() throws Exception {
        Deal deal = deals.agreed();
        signIn();

        for (String page : Pages.OF_A_DEAL) {
            HttpResponse<String> answer = reader.get("/deals/" + deal.workspaceId() + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such page for you");
        }
    }
}
