package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Probes;
import org.lmanexus.kernel.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What an analyst's hand in the mappings does to a running engine.
@Import(BrokenMappingIntegrationTests.OwnMappings.class)
class BrokenMappingIntegrationTests extends PushTest {

    private static final DownstreamSystem SYSTEM = DownstreamSystem.LOAN_IQ;
    private static final String STYLESHEET = "loaniq/change-batch.xsl";

    @Autowired Home home;
    @Autowired Probes probes;

    @AfterEach
    void mend() throws IOException {
        Files.copy(
                Path.of("mappings").resolve(STYLESHEET),
                home.mappings().resolve(STYLESHEET),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aBrokenMappingKeepsItsDeliveriesWaitingAndNamesItsFileAndLineUntilItIsMended()
            throws IOException {
        change("<Transactions>", "<Transactions>\n<xsl:value-of select=\"1 +\"/>");
        String version = deals.publish(deals.workspace(), 1);

        Delivery waiting = attempt(SYSTEM, version);
        assertThat(waiting.state()).isEqualTo(State.PENDING);
        assertThat(waiting.error())
                .matches("not sent: mappings/loaniq/change-batch.xsl, line [0-9]+: .*");
        assertThat(standing(waiting).status()).isEqualTo("DISCONNECTED");
        assertThat(standing(waiting).reason()).isEqualTo(waiting.error());
        probes.probe(SYSTEM, wire);
        assertThat(standing(waiting).reason()).contains("change-batch.xsl, line ");
        assertThat(attempt(DownstreamSystem.FINASTRA, version).state())
                .isEqualTo(State.ACKNOWLEDGED);

        mend();

        assertThat(retry(SYSTEM, version).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void whatDoesNotFitTheSchemaIsRejectedAndRenderedAnewWhenAPersonReplaysIt() throws IOException {
        change("status=\"AWAITING_APPROVAL\"", "status=\"RELEASED\"");
        String version = deals.publish(deals.workspace(), 1);

        Delivery rejected = attempt(SYSTEM, version);
        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThat(rejected.error()).contains("does not fit its schema in", "RELEASED");
        assertThat(standing(rejected).status()).isEqualTo("IN_REVIEW");
        assertThat(SYSTEMS.taken("loaniq")).doesNotContain(rejected.idempotencyKey());
        mend();
        assertThat(retry(SYSTEM, version)).as("nobody replayed it").isEqualTo(rejected);

        deliveries.replay(rejected.id(), deals.engine());
        Delivery delivered = attempt(SYSTEM, version);

        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(delivered.idempotencyKey()).isEqualTo(rejected.idempotencyKey());
    }

    private void change(String from, String to) throws IOException {
        Path file = home.mappings().resolve(STYLESHEET);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Probes.Standing standing(Delivery delivery) {
        return probes.standing(delivery.workspaceId()).stream()
                .filter(each -> each.system() == SYSTEM)
                .findFirst()
                .orElseThrow();
    }

    @TestConfiguration
    static class OwnMappings {

        @Bean
        @Primary
        Home ownHome() throws IOException {
            Path root = Files.createTempDirectory(Path.of("target", "test-data"), "mappings");
            FileSystemUtils.copyRecursively(Path.of("mappings"), root.resolve("mappings"));
            FileSystemUtils.copyRecursively(Path.of("jobs"), root.resolve("jobs"));
            return new Home(root.toAbsolutePath(), root.resolve("data").toAbsolutePath());
        }
    }
}
