package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.support.Deals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class SignInIntegrationTests {

    private static final String ME = "/auth/me";
    private static final String ACCESS = "accessToken";
    private static final String SHUT = "unauthenticated";

    private final Deals deals;
    private final Users users;
    private final AuditEvents audit;
    private final JdbcClient jdbc;
    private final Web web;
    private final Environment environment;
    private final Actor person;
    private final String email;

    @Autowired
    SignInIntegrationTests(
            Deals deals,
            Users users,
            AuditEvents audit,
            JdbcClient jdbc,
            Web web,
            Environment environment) {
        this.deals = deals;
        this.users = users;
        this.audit = audit;
        this.jdbc = jdbc;
        this.web = web;
        this.environment = environment;
        this.person = deals.person();
        this.email = Deals.email(person);
    }

    @Test
    void behaviour1AnEmailInAnyLetterCaseOpensASessionWithOneLogin() throws Exception {
        Answer tokens = signIn(email.toUpperCase(Locale.ROOT), Web.PASSWORD);

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.body().path("user").path("id").asString()).isEqualTo(person.userId());
        List<AuditEvent> logins = trail(AuditEventType.LOGIN);
        assertThat(logins).hasSize(1);
        assertThat(logins.getFirst().workspaceId()).isNull();
        assertThat(logins.getFirst().targetId()).isEqualTo(tokens.text("sessionId"));
        assertThat(logins.getFirst().after()).contains(email, "127.0.0.1", "userAgent");
        assertThat(bearer(ME, tokens.text(ACCESS)).text("email")).isEqualTo(email);
    }

    @Test
    void behaviour2ARefreshTokenIsNoAccessTokenAndNoAccessTokenRefreshes() throws Exception {
        Answer tokens = signIn(email, Web.PASSWORD);

        assertProblem(bearer(ME, tokens.text("refreshToken")), 401, SHUT);
        assertProblem(refresh(tokens.text(ACCESS)), 401, SHUT);
    }

    @Test
    void behaviour3ARefreshTokenShownAgainEndsTheWholeFamily() throws Exception {
        Answer first = signIn(email, Web.PASSWORD);
        Answer second = refresh(first.text("refreshToken"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("sessionId")).isEqualTo(first.text("sessionId"));

        assertProblem(refresh(first.text("refreshToken")), 401, SHUT);
        assertProblem(refresh(second.text("refreshToken")), 401, SHUT);
        assertProblem(bearer(ME, second.text(ACCESS)), 401, SHUT);
    }

    @Test
    void behaviour4AfterSigningOutTheAccessTokenIsRefusedAndOneLogoutStands() throws Exception {
        Answer tokens = signIn(email, Web.PASSWORD);

        assertThat(signOut(tokens).status()).isEqualTo(204);
        assertThat(signOut(tokens).status()).isEqualTo(204);
        assertProblem(bearer(ME, tokens.text(ACCESS)), 401, SHUT);
        assertProblem(refresh(tokens.text("refreshToken")), 401, SHUT);
        assertThat(trail(AuditEventType.LOGOUT)).hasSize(1);
    }

    @Test
    void ofSixteenWhoExchangeOneRefreshTokenAtOnceOneWins() throws Exception {
        String token = signIn(email, Web.PASSWORD).text("refreshToken");
        Callable<Integer> exchange = () -> refresh(token).status();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> exchange).toList());
            List<Integer> statuses = answers.stream().map(Future::resultNow).toList();

            assertThat(statuses).containsOnly(200, 401).containsOnlyOnce(200);
        }
    }

    @Test
    void sessionsAreListedAndEndedOneByOneOrAllAtOnce() throws Exception {
        Answer here = signIn(email, Web.PASSWORD);
        Answer there = signIn(email, Web.PASSWORD);
        String token = here.text(ACCESS);

        assertThat(bearer("/auth/sessions", token).body().findValuesAsString("id"))
                .containsExactlyInAnyOrder(here.text("sessionId"), there.text("sessionId"));
        String other = "/auth/sessions/" + there.text("sessionId");
        assertThat(web.send("DELETE", other, token, null).status()).isEqualTo(204);
        assertProblem(web.send("DELETE", other, token, null), 404, "not-found");
        assertProblem(bearer(ME, there.text(ACCESS)), 401, SHUT);
        assertThat(web.send("POST", "/auth/logout-all", token, null).status()).isEqualTo(204);
        assertProblem(bearer(ME, token), 401, SHUT);
        assertThat(trail(AuditEventType.LOGOUT)).hasSize(2);
    }

    @Test
    void beyondAHundredSessionsTheOneUsedTheLongestAgoEnds() throws Exception {
        Answer old = signIn(email, Web.PASSWORD);
        jdbc.sql("update sessions set created_at = created_at - interval '1 hour' where id = :id")
                .param("id", old.text("sessionId"))
                .update();
        jdbc.sql(
                        """
                        insert into sessions (id, user_id, created_at, expires_at)
                        select :userId || '-' || n, :userId, now() - interval '1 minute',
                               now() + interval '1 hour'
                          from generate_series(1, 99) n
                        """)
                .param("userId", person.userId())
                .update();
        assertThat(bearer(ME, old.text(ACCESS)).status()).isEqualTo(200);

        Answer latest = signIn(email, Web.PASSWORD);

        assertProblem(bearer(ME, old.text(ACCESS)), 401, SHUT);
        assertThat(column("sessions", "ended_by", old.text("sessionId"))).isEqualTo("limit");
        assertThat(bearer("/auth/sessions", latest.text(ACCESS)).body().path("total").asInt())
                .isEqualTo(100);
    }

    @Test
    void aPasswordThatSomebodyElseSetIsGoodForSettingOnesOwnOnly() throws Exception {
        users.wantNewPassword(person);
        Answer tokens = signIn(email, Web.PASSWORD);
        String token = tokens.text(ACCESS);

        assertProblem(bearer("/workspaces", token), 403, "own-password-first");
        assertThat(bearer(ME, token).status()).isEqualTo(200);
        assertThat(refresh(tokens.text("refreshToken")).status()).isEqualTo(200);
        assertProblem(password(token, Web.PASSWORD, Web.PASSWORD), 400, "invalid");
        assertProblem(bearer("/workspaces", token), 403, "own-password-first");
        assertThat(password(token, Web.PASSWORD, "some words of my own").status()).isEqualTo(204);
        assertThat(bearer("/workspaces", token).status()).isEqualTo(200);
    }

    @Test
    void operationsAreToldOfEachRefusal(CapturedOutput log) throws Exception {
        String token = signIn(email, Web.PASSWORD).text(ACCESS);
        signIn(email, "not my password at all");
        password(token, "not my password at all", "some words of my own");
        web.send("POST", "/workspaces", token, "{\"name\": \"Mine\"}");
        web.send("POST", "/auth/password", token, "{\"current\": [\"a secret\"]}");

        assertThat(log)
                .contains("sign-in refused: wrong e-mail or password; account " + email)
                .contains("wrong current password for a new one; account " + email)
                .contains("refused: POST /api/v1/workspaces by user %s: 403".formatted(id()))
                .contains("refused: POST /api/v1/auth/password by user %s: 403".formatted(id()))
                .contains("refused: POST /api/v1/auth/password by user %s: 400".formatted(id()))
                .doesNotContain("not my password", "a secret");
    }

    private String id() {
        return person.userId();
    }

    @Test
    void anotherPersonsSessionIsNotThere() throws Exception {
        String session = signIn(email, Web.PASSWORD).text("sessionId");
        String stranger = Deals.email(deals.person());

        assertProblem(web.delete("/auth/sessions/" + session, stranger), 404, "not-found");
    }

    @Test
    void anUnknownEmailAndAWrongPasswordAreAnsweredAlike() throws Exception {
        Answer wrong = signIn(email, "another password");
        Answer unknown = signIn("nobody-" + email, "another password");
        Answer engine = signIn("engine@lma-nexus.invalid", "another password");

        assertProblem(wrong, 401, SHUT);
        assertThat(unknown.raw()).isEqualTo(wrong.raw());
        assertThat(engine.raw()).isEqualTo(wrong.raw());
        assertThat(trail(AuditEventType.LOGIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"known", "unknown"})
    void anAccountIsLockedAfterTenTriesWhetherThereIsOneOrNot(String which) throws Exception {
        String account = which.equals("known") ? email : "nobody-" + email;
        assertProblem(signIn(account, "wrong password"), 401, SHUT);
        jdbc.sql("update sign_in_attempts set tries = 9 where subject like 'account:%'").update();
        assertProblem(signIn(account, "wrong password"), 401, SHUT);

        Answer locked = signIn(account, Web.PASSWORD);

        assertProblem(locked, 429, "too-many");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(800, 900);
        jdbc.sql("update sign_in_attempts set window_ends_at = '2020-01-01'").update();
        assertThat(signIn(account, Web.PASSWORD).status())
                .isEqualTo(which.equals("known") ? 200 : 401);
    }

    @Test
    void anAddressIsLockedAfterAHundredTries() throws Exception {
        jdbc.sql(
                        """
                        insert into sign_in_attempts values ('address:127.0.0.1', 100, '2999-01-01')
                        on conflict (subject) do update set tries = 100, window_ends_at = '2999-01-01'
                        """)
                .update();
        try {
            assertProblem(signIn(email, Web.PASSWORD), 429, "too-many");
        } finally {
            jdbc.sql("delete from sign_in_attempts").update();
        }
    }

    @Test
    void aHashOfTheSeedsSystemIsKeptAnewOnSignIn() throws Exception {
        String old = new BCryptPasswordEncoder(4).encode(Web.PASSWORD);
        jdbc.sql("update users set password = :old where id = :id")
                .param("old", old)
                .param("id", person.userId())
                .update();

        assertThat(signIn(email, Web.PASSWORD).status()).isEqualTo(200);
        assertThat(column("users", "password", person.userId())).startsWith("{bcrypt}$2a$05$");
        assertThat(signIn(email, Web.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsKeptByItsHashOnly() throws Exception {
        String token = signIn(email, Web.PASSWORD).text("refreshToken");

        assertThat(
                        jdbc.sql("select token from refresh_tokens where user_id = :id")
                                .param("id", person.userId())
                                .query(String.class)
                                .single())
                .isEqualTo(ContentHash.ofText(token).hex());
    }

    @Test
    void aSessionThatRanOutOpensNothing() throws Exception {
        Answer tokens = signIn(email, Web.PASSWORD);
        jdbc.sql(
                        """
                        update sessions set created_at = '2020-01-01', expires_at = '2020-01-08'
                         where id = :id
                        """)
                .param("id", tokens.text("sessionId"))
                .update();

        assertProblem(bearer(ME, tokens.text(ACCESS)), 401, SHUT);
        assertProblem(refresh(tokens.text("refreshToken")), 401, SHUT);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() throws Exception {
        Answer here = signIn(email, Web.PASSWORD);
        Answer there = signIn(email, Web.PASSWORD);
        String token = here.text(ACCESS);

        assertProblem(password(token, "wrong", "another long one"), 403, "denied");
        assertProblem(password(token, Web.PASSWORD, "short"), 400, "invalid");
        assertThat(password(token, Web.PASSWORD, "another long one").status()).isEqualTo(204);
        assertThat(bearer(ME, token).status()).isEqualTo(200);
        assertProblem(bearer(ME, there.text(ACCESS)), 401, SHUT);
        assertProblem(signIn(email, Web.PASSWORD), 401, SHUT);
        assertThat(signIn(email, "another long one").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/metrics, 401",
        "/actuator/prometheus, 401",
        "/, 302",
        "/anything, 302",
        "/api/v1/no-such-thing, 401",
        "/api/v1/openapi, 401"
    })
    void aStrangerSeesTheHealthAndTheDoorOnly(String path, int expected) throws Exception {
        String port = environment.getRequiredProperty("local.server.port");
        Answer answer =
                web.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));

        assertThat(answer.status()).isEqualTo(expected);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsNotThereIsAProblemForWhoIsSignedIn() throws Exception {
        assertProblem(web.get("/no-such-thing", email), 404, "not-found");
        assertProblem(web.delete(ME, email), 405, "method-not-allowed");
        assertProblem(web.open("/auth/login", "no json"), 400, "invalid");
        assertProblem(web.open("/auth/login", "{}"), 400, "invalid");
    }

    private Answer signIn(String who, String password) throws Exception {
        return web.open(
                "/auth/login",
                """
                {"email": "%s", "password": "%s"}
                """
                        .formatted(who, password));
    }

    private Answer refresh(String token) throws Exception {
        return web.open("/auth/refresh", "{\"refreshToken\": \"" + token + "\"}");
    }

    private Answer signOut(Answer tokens) throws Exception {
        return web.open(
                "/auth/logout", "{\"refreshToken\": \"" + tokens.text("refreshToken") + "\"}");
    }

    private Answer password(String token, String current, String wanted) throws Exception {
        return web.send(
                "POST",
                "/auth/password",
                token,
                """
                {"current": "%s", "wanted": "%s"}
                """
                        .formatted(current, wanted));
    }

    private Answer bearer(String path, String token) throws Exception {
        return web.send("GET", path, token, null);
    }

    private List<AuditEvent> trail(AuditEventType type) {
        return audit.list(
                new AuditFilter(null, type, person.userId(), null, null, null, null, null), 0, 10);
    }

    private String column(String table, String column, String id) {
        return jdbc.sql("select %s from %s where id = :id".formatted(column, table))
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
    }
}
