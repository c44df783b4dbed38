package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.simulator.SftpFaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class AllvuePushIntegrationTests extends ConnectorContract {

    @Override
    DownstreamSystem system() {
        return DownstreamSystem.ALLVUE;
    }

    @Override
    long effects(Delivery delivery) {
        return files().stream()
                .filter(file -> file.toString().endsWith(delivery.idempotencyKey() + ".zip"))
                .count();
    }

    @Override
    void failForNow() {
        try {
            SYSTEMS.sftp().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void recover() {
        try {
            SYSTEMS.sftp().open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String secret() {
        return Objects.requireNonNull(SYSTEMS.settings().get("nexus.connector.allvue.password"));
    }

    @Test
    void thePackageLiesWholeUnderItsFinalNameAndNothingElseIsLeft() throws IOException {
        Delivery delivery = attempt(system(), deals.publish(deals.workspace(), 1));

        Path stored =
                files().stream()
                        .filter(file -> file.toString().contains(delivery.idempotencyKey()))
                        .findFirst()
                        .orElseThrow();
        String hash =
                jdbc.sql("select payload_hash from deliveries where id = :id")
                        .param("id", delivery.id())
                        .query(String.class)
                        .single();
        assertThat(ContentHash.of(stored).hex()).isEqualTo(hash);
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".part"));
    }

    @Test
    void aFolderThatIsMissingIsShownAndTriedAgain() throws IOException {
        String version = deals.publish(deals.workspace(), 1);
        Path aside = SYSTEMS.inbox().resolveSibling("aside");
        Files.move(SYSTEMS.inbox(), aside);

        Delivery failed = attempt(system(), version);
        Files.move(aside, SYSTEMS.inbox());

        assertThat(failed.state()).isEqualTo(State.PENDING);
        assertThat(failed.error()).isNotBlank();
        assertThat(retry(system(), version).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyFaultOfAnUploadEndsInOneWholePackage(SftpFaults.Fault fault) throws IOException {
        String version = deals.publish(deals.workspace(), 1);
        SYSTEMS.sftp().fail(fault);

        Delivery failed = attempt(system(), version);
        SYSTEMS.sftp().fail(SftpFaults.Fault.NONE);
        assertThat(failed.state()).isEqualTo(State.PENDING);
        assertThat(failed.error()).isNotBlank();
        assertThat(effects(failed)).isZero();

        Delivery delivered = retry(system(), version);

        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivered)).isEqualTo(1);
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".part"));
    }

    @Test
    void aServerOfAnotherKeyGetsNothing() throws IOException {
        Path knownHosts =
                Path.of(
                        Objects.requireNonNull(
                                SYSTEMS.settings().get("nexus.connector.allvue.known-hosts-file")));
        SYSTEMS.sftp().close();
        SYSTEMS.sftp().open();
        String known = Files.readString(knownHosts);
        String version = deals.publish(deals.workspace(), 1);
        Files.writeString(knownHosts, "");

        Delivery refused = attempt(system(), version);
        Files.writeString(knownHosts, known);

        assertThat(refused.state()).isEqualTo(State.PENDING);
        assertThat(refused.error()).containsIgnoringCase("UnknownHostKey");
        assertThat(effects(refused)).isZero();
        assertThat(retry(system(), version).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(SYSTEMS.inbox())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
