package org.lmanexus.cli.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.NexusApplication;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.cli.engine.CommandTest;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Home;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestDeal;
import org.lmanexus.support.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The commands backup and restore.
class BackupIntegrationTests extends CommandTest {

    private static final String OWNER = "nexus_owner";

    @TempDir Path folder;

    @Autowired private Home home;

    private Deal deal;
    private String document;

    @BeforeEach
    void aDealWhoseAgreementIsInTheStore() throws IOException {
        byte[] bytes = TestDeal.baseline();
        document = ContentHash.of(bytes).hex();
        Path kept = Files.createDirectories(home.data().resolve("store")).resolve(document);
        Files.write(kept, bytes);
        Path file = Files.write(folder.resolve("baseline.docx"), bytes);
        deal = deals.empty();
        agreements.importBaseline(
                deal.workspaceId(),
                AgreementReader.standard()
                        .read(DocumentReader.standard().read(file), View.ACCEPTED),
                new BaselineSource("baseline.docx", document),
                deal.agent());
    }

    @Test
    void aRestoredEngineHasAnIntactTrailAndPublishes() throws IOException {
        Path zip = folder.resolve("whole.zip");

        Ran backup = nexus("backup", zip.toString());

        assertThat(backup.errors()).isEmpty();
        assertThat(backup.out()).contains("schema ", "1 documents");
        Path data = folder.resolve("second");
        try (ConfigurableApplicationContext second = restored(zip, databaseOfAnOwner(), data)) {
            assertThat(ContentHash.of(data.resolve("store").resolve(document)).hex())
                    .isEqualTo(document);
            assertThat(ran(second, "audit", "verify").out()).contains("intact");
            Ran published =
                    ran(second, "publish", deal.workspaceId(), "--reason=Signed", "--wait=0");
            assertThat(published.out()).contains("version 1, content ");
            assertThat(ran(second, "audit", "verify").out()).contains("intact");
        }
    }

    /// A database whose owner is no superuser, as a bank gives one.
    private static String databaseOfAnOwner() {
        String name = TestPostgres.createDatabase();
        JdbcClient server = JdbcClient.create(TestPostgres.dataSource("postgres"));
        server.sql("create role " + OWNER + " login").update();
        server.sql("alter database " + name + " owner to " + OWNER).update();
        return name;
    }

    private static ConfigurableApplicationContext restored(
            Path backup, String database, Path data) {
        return new SpringApplicationBuilder(NexusApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--nexus.restore.from=" + backup,
                        "--nexus.data=" + data,
                        "--nexus.db.url=" + TestPostgres.url(database),
                        "--nexus.db.user=" + OWNER,
                        "--camel.main.routes-include-pattern=false");
    }
}
