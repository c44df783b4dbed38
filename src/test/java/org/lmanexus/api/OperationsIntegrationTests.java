package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;

import org.junit.jupiter.api.Test;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What operators see: health and metrics.
@WebTest
class OperationsIntegrationTests {

    private static final String HEALTH = "health";
    private static final String SCRAPE = "prometheus";
    private static final Pattern METRIC = Pattern.compile("\\bnexus_[a-z_]+");

    private final Deals deals;
    private final Web web;
    private final Environment environment;
    private final ApplicationContext context;
    private final String administrator;

    @Autowired
    OperationsIntegrationTests(Deals deals, Users users, Web web, ApplicationContext context) {
        this.deals = deals;
        this.web = web;
        this.environment = context.getEnvironment();
        this.context = context;
        Actor person = deals.person();
        users.makeAdministrator(person);
        this.administrator = Deals.email(person);
    }

    @Test
    void aStrangerAndAnOrdinaryUserSeeOneWordOfHealth() throws Exception {
        Answer stranger = ask(HEALTH, null);
        Answer ordinary = ask(HEALTH, web.token(Deals.email(deals.person())));

        assertThat(stranger.text("status")).isEqualTo("UP");
        assertThat(stranger.body().has("components")).isFalse();
        assertThat(ordinary.body().has("components")).isFalse();
    }

    @Test
    void anAdministratorSeesEachPartAndEachSystem() throws Exception {
        JsonNode parts = ask(HEALTH, web.token(administrator)).body().path("components");

        assertThat(parts.propertyNames())
                .contains("db", "folders", "diskSpace", "routes", "schedules", "connectors");
        JsonNode systems = parts.path("connectors").path("components");
        assertThat(systems.path("finastra").path("status").asString()).isEqualTo("NOT_CONFIGURED");
        assertThat(systems.path("loaniq").path("status").asString()).isNotEqualTo("NOT_CONFIGURED");
    }

    @Test
    void readinessIsMoreThanLiveness() throws Exception {
        Answer live = ask(HEALTH + "/liveness", web.token(administrator));
        Answer ready = ask(HEALTH + "/readiness", web.token(administrator));

        assertThat(live.body().path("components").propertyNames()).containsOnly("livenessState");
        assertThat(ready.body().path("components").propertyNames())
                .containsOnly(
                        "readinessState", "db", "folders", "diskSpace", "routes", "schedules");
    }

    @Test
    void theScrapeIsForAdministratorsAndForTheHolderOfItsToken() throws Exception {
        assertThat(ask(SCRAPE, null).status()).isEqualTo(401);
        assertThat(ask(SCRAPE, "guess").status()).isEqualTo(401);
        assertThat(ask(SCRAPE, web.token(Deals.email(deals.person()))).status()).isEqualTo(403);
        assertThat(ask(SCRAPE, web.token(administrator)).status()).isEqualTo(200);
        assertThat(ask(SCRAPE, WebTest.SCRAPE_TOKEN).status()).isEqualTo(200);
        assertThat(ask("metrics", WebTest.SCRAPE_TOKEN).status()).isEqualTo(403);
        assertThat(web.send("GET", "/auth/me", WebTest.SCRAPE_TOKEN, null).status()).isEqualTo(401);
    }

    @Test
    void withoutACollectorNothingOfTracingIsThere() {
        assertThat(context.getBeanNamesForType(OpenTelemetry.class)).isEmpty();
        assertThat(context.getBeanNamesForType(Tracer.class)).isEmpty();
    }

    @Test
    void everyQueryOfTheDashboardNamesMetricsThatExist() throws Exception {
        Set<String> existing = names(ask(SCRAPE, WebTest.SCRAPE_TOKEN).raw());

        List<String> queries = queries();

        assertThat(queries).isNotEmpty();
        for (String query : queries) {
            assertThat(names(query)).as(query).isNotEmpty().isSubsetOf(existing);
        }
    }

    @Test
    void everyMetricOfOursIsInTheGuide() throws Exception {
        String guide = Files.readString(Path.of("docs", "operations.md"));

        Set<String> types =
                Pattern.compile("(?m)^# TYPE (nexus_\\w+) ")
                        .matcher(ask(SCRAPE, WebTest.SCRAPE_TOKEN).raw())
                        .results()
                        .map(found -> found.group(1).replaceFirst("_(max|total)$", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(types).isNotEmpty().allSatisfy(type -> assertThat(guide).contains(type));
    }

    private static List<String> queries() throws IOException {
        JsonNode dashboard =
                JsonMapper.shared()
                        .readTree(Files.readString(Path.of("src/ops/grafana/nexus.json")));
        return dashboard.findValuesAsString("expr");
    }

    private static Set<String> names(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private Answer ask(String endpoint, @org.jspecify.annotations.Nullable String token)
            throws IOException, InterruptedException {
        String port = environment.getRequiredProperty("local.server.port");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return web.send(request);
    }
}
