package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A POST under a key has one effect and one answer, however often it is sent.
class IdempotencyIntegrationTests extends ApiTest {

    private static final int AT_ONCE = 16;

    @Autowired private JdbcClient jdbc;
    private Deal deal = new Deal("", new Actor("", ""));
    private String agent = "";
    private String clauses = "";

    @BeforeEach
    void aDeal() {
        deal = deals.agreed();
        agent = Deals.email(deal.agent());
        clauses = "/workspaces/" + deal.workspaceId() + "/clauses";
    }

    @Test
    void theSameAgainGetsTheFirstAnswerAndDoesNothing() throws Exception {
        String key = quoted();

        Answer first = web.keyed(key, clauses, agent, fees());
        Answer again = web.keyed(key, clauses, agent, fees());
        Answer bare = web.keyed(key.replace("\"", ""), clauses, agent, fees());

        assertThat(first.status()).as(first.raw()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        for (Answer repeated : List.of(again, bare)) {
            assertThat(repeated.status()).isEqualTo(201);
            assertThat(repeated.raw()).isEqualTo(first.raw());
            assertThat(repeated.type()).isEqualTo(first.type());
            assertThat(repeated.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(repeated.header("Idempotent-Replayed")).isEqualTo("true");
        }
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneTakesEffect() throws Exception {
        String key = quoted();

        List<Answer> answers = atOnce(() -> web.keyed(key, clauses, agent, fees()));

        assertThat(edits()).isEqualTo(1);
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .isNotEmpty()
                .extracting(answer -> answer.text("id"))
                .containsOnly(web.keyed(key, clauses, agent, fees()).text("id"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(answer -> answer.text("code"))
                .allMatch("in-flight"::equals);
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() throws Exception {
        String key = quoted();
        web.keyed(key, clauses, agent, fees());

        Answer other = web.keyed(key, clauses, agent, clause("Costs"));

        assertProblem(other, 422, "key-reused", "another body");
        assertThat(other.text("code")).isEqualTo("key-reused");
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsSenderAndHisEndpoint() throws Exception {
        String key = quoted();
        String legal = Deals.email(desk.member(deal, "legal"));
        String search = "?elsewhere=1";

        assertThat(web.keyed(key, clauses, agent, fees()).status()).isEqualTo(201);
        assertThat(web.keyed(key, clauses, legal, clause("Costs")).status()).isEqualTo(201);
        assertThat(web.keyed(key, clauses + search, agent, clause("Taxes")).status())
                .isEqualTo(201);
        assertThat(edits()).isEqualTo(3);
    }

    @Test
    void aRefusalLeavesItsKeyFree() throws Exception {
        String key = quoted();

        assertProblem(web.keyed(key, clauses, agent, "{}"), 400, "invalid", "title");
        assertThat(web.keyed(key, clauses, agent, fees()).status()).isEqualTo(201);
    }

    @Test
    void whatHasNoAnswerYetIsNotBegunAgain() throws Exception {
        String key = quoted();
        web.keyed(key, clauses, agent, fees());
        jdbc.sql("update answered_requests set status = null, answer = null").update();

        Answer again = web.keyed(key, clauses, agent, fees());

        assertProblem(again, 409, "in-flight", "no answer yet");
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void anAnswerIsForgottenAfterItsTime() throws Exception {
        String key = quoted();
        web.keyed(key, clauses, agent, fees());
        assertThat(kept()).isEqualTo(24 * 3600);
        jdbc.sql("update answered_requests set expires_at = now() - interval '1 second'").update();

        web.keyed(quoted(), clauses, agent, clause("Costs"));

        assertThat(jdbc.sql("select count(*) from answered_requests").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(web.keyed(key, clauses, agent, clause("Taxes")).status()).isEqualTo(201);
    }

    @Test
    void neitherKeyNorBodyIsKeptInClear() throws Exception {
        String key = Ids.next();
        web.keyed(key, clauses, agent, clause("Fees of the Agent"));

        assertThat(
                        jdbc.sql("select id || body_hash from answered_requests")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .allMatch(row -> row.matches("[0-9a-f]{128}"))
                .noneMatch(row -> row.contains(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"half", "two words", "\"say \"\"hi\"\"\""})
    void whatIsNoKeyIsRefused(String key) throws Exception {
        assertProblem(web.keyed(key, clauses, agent, fees()), 400, "invalid", "Idempotency-Key");
        assertThat(edits()).isZero();
    }

    @Test
    void tooMuchIsRefusedUnderAKeyToo() throws Exception {
        Answer huge = web.keyed(quoted(), clauses, agent, clause("x".repeat(2_050_000)));

        assertProblem(huge, 413, "content-too-large", "bytes");
    }

    @Test
    void aTableThatIsAwayIsSaidInTheFormOfEveryProblem() throws Exception {
        String key = quoted();
        jdbc.sql("alter table answered_requests rename to away").update();
        try {
            assertProblem(web.keyed(key, clauses, agent, fees()), 500, "internal", "a fault");
        } finally {
            jdbc.sql("alter table away rename to answered_requests").update();
        }
        assertThat(edits()).isZero();
        assertThat(web.keyed(key, clauses, agent, fees()).status()).isEqualTo(201);
    }

    @Test
    void aKeyThatCannotBeFreedAfterARefusalIsFreedWhenItIsSentAgain() throws Exception {
        String key = quoted();
        refusing(
                "delete",
                () -> assertProblem(web.keyed(key, clauses, agent, "{}"), 400, "invalid", "title"));

        assertThat(web.keyed(key, clauses, agent, "{}").status()).isEqualTo(400);
        assertThat(web.keyed(key, clauses, agent, fees()).status()).isEqualTo(201);
    }

    @Test
    void whatWasDoneIsAnsweredAlsoWhereTheAnswerCannotBeKept() throws Exception {
        String key = quoted();
        refusing(
                "update",
                () -> assertThat(web.keyed(key, clauses, agent, fees()).status()).isEqualTo(201));

        assertProblem(web.keyed(key, clauses, agent, fees()), 409, "in-flight", "no answer yet");
        assertThat(edits()).isEqualTo(1);
    }

    /// While the table takes no act of a kind.
    private void refusing(String act, Executable asked) throws Exception {
        jdbc.sql(
                        """
                        create function refuse() returns trigger language plpgsql
                            as $$ begin raise exception 'refused'; end $$
                        """)
                .update();
        jdbc.sql(
                        "create trigger refuse before "
                                + act
                                + " on answered_requests for each row execute function refuse()")
                .update();
        try {
            asked.execute();
        } catch (Throwable e) {
            throw new AssertionError(e);
        } finally {
            jdbc.sql("drop function refuse cascade").update();
        }
    }

    private static List<Answer> atOnce(Callable<Answer> request) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Answer> sent : senders.invokeAll(Collections.nCopies(AT_ONCE, request))) {
                answers.add(sent.get());
            }
        }
        return answers;
    }

    private static String quoted() {
        return "\"" + Ids.next() + "\"";
    }

    private static String fees() {
        return clause("Fees");
    }

    private static String clause(String title) {
        return "{\"title\": \"%s\", \"body\": \"As agreed.\"}".formatted(title);
    }

    private long edits() {
        return desk.trail(deal, AuditEventType.CLAUSE_EDIT).stream()
                .filter(event -> "clause".equals(event.targetType()))
                .count();
    }

    private long kept() {
        return jdbc.sql(
                        "select max(extract(epoch from expires_at - asked_at))"
                                + " from answered_requests")
                .query(Long.class)
                .single();
    }
}
