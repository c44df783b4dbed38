package org.lmanexus.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Home;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.ForcedFiles;
import org.lmanexus.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

class RestoreIntegrationTests {

    private static final byte[] BYTES = "an agreement".getBytes(StandardCharsets.UTF_8);
    private static final String DOCUMENT = ContentHash.of(BYTES).hex();
    private static final String BACKUP = "backup";
    private static final String SUMS = "SHA256SUMS";
    private static final String MANIFEST = "manifest.json";

    private static final DataSource SOURCE = TestPostgres.dataSource(TestPostgres.createDatabase());

    @TempDir Path folder;

    @BeforeAll
    static void aDatabaseThatNamesADocument() {
        flyway(SOURCE).migrate();
        JdbcClient jdbc = JdbcClient.create(SOURCE);
        jdbc.sql(
                        """
                        insert into users (id, email, password, name, updated_at)
                        values ('u', 'ada@example.com', '', 'Ada', now())
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into workspaces (
                            id, name, created_by_id, baseline_sha256, updated_at)
                        values ('w', 'A deal\twith \\ and \u00e9', 'u', :sha256, now())
                        """)
                .param("sha256", DOCUMENT)
                .update();
    }

    @BeforeEach
    void itsStore() throws IOException {
        Files.write(
                Files.createDirectories(home("first").data().resolve("store")).resolve(DOCUMENT),
                BYTES);
    }

    @Test
    void aRestoredDatabaseAndStoreAreWhatWasBackedUp() throws IOException {
        DataSource target = TestPostgres.dataSource(TestPostgres.createDatabase());
        Path zip = folder.resolve("whole.zip");
        Backups.Written written = backup(zip);

        restore(zip, target, "second");

        assertThat(written.missing()).isEmpty();
        assertThat(written.documents()).isEqualTo(1);
        assertThat(content(target)).isEqualTo(content(SOURCE));
        assertThat(home("second").data().resolve("store").resolve(DOCUMENT))
                .hasBinaryContent(BYTES);
    }

    @Test
    void aRuleThatAdoptedRowsBreakStillHoldsForNewRowsOnly() throws IOException {
        JdbcClient jdbc = JdbcClient.create(SOURCE);
        String drop = "alter table workspaces drop constraint workspaces_amount_check";
        jdbc.sql(drop).update();
        jdbc.sql("update workspaces set amount = -1").update();
        jdbc.sql(
                        "alter table workspaces add constraint workspaces_amount_check check"
                                + " (amount >= 0 and amount < 'infinity') not valid")
                .update();
        DataSource target = TestPostgres.dataSource(TestPostgres.createDatabase());
        backup(folder.resolve(BACKUP));

        restore(folder.resolve(BACKUP), target, "adopted");

        JdbcClient restored = JdbcClient.create(target);
        assertThat(restored.sql("select amount from workspaces").query(Integer.class).single())
                .isEqualTo(-1);
        assertThatExceptionOfType(org.springframework.dao.DataIntegrityViolationException.class)
                .isThrownBy(() -> restored.sql("update workspaces set amount = -2").update());
    }

    @Test
    void aDamagedBackupIsRefusedWithTheNameOfTheFile() throws IOException {
        Path backup = folder.resolve(BACKUP);
        backup(backup);

        for (String name : List.of("database/workspaces.copy.gz", "store/" + DOCUMENT, MANIFEST)) {
            byte[] whole = Files.readAllBytes(backup.resolve(name));
            byte[] bytes = whole.clone();
            bytes[bytes.length / 2] ^= 1;
            Files.write(backup.resolve(name), bytes);
            assertRefused(backup, name + " is not as it was written");
            Files.delete(backup.resolve(name));
            assertRefused(backup, name + " is missing");
            Files.write(backup.resolve(name), whole);
        }
    }

    @Test
    void aBackupThatWasNotFinishedIsRefused() throws IOException {
        Path backup = folder.resolve(BACKUP);
        backup(backup);
        Files.delete(backup.resolve(SUMS));

        assertRefused(backup, SUMS + " is missing: the backup was not finished");
    }

    @Test
    void aZipThatWasCutOffIsRefused() throws IOException {
        Path zip = folder.resolve("cut.zip");
        backup(zip);
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(zip, "cut.zip is damaged");
    }

    @Test
    void aBackupOfAnUnknownSchemaIsRefused() throws IOException {
        Path backup = folder.resolve(BACKUP);
        backup(backup);
        Path manifest = backup.resolve(MANIFEST);
        String old = ContentHash.of(manifest).hex();
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"1\",", "\"1\", \"1.5\","));
        Path sums = backup.resolve(SUMS);
        Files.writeString(
                sums, Files.readString(sums).replace(old, ContentHash.of(manifest).hex()));

        assertRefused(backup, "which this release does not know");
    }

    @Test
    void nothingIsRestoredOverADatabaseInUse() throws IOException {
        backup(folder.resolve(BACKUP));
        DataSource used = TestPostgres.dataSource(TestPostgres.createDatabase());
        JdbcClient.create(used).sql("create table kept ()").update();

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> restore(folder.resolve(BACKUP), used, "new"))
                .withMessageContaining("the database holds tables");
    }

    @Test
    void nothingIsRestoredOverAStoreInUse() throws IOException {
        backup(folder.resolve(BACKUP));
        DataSource target = TestPostgres.dataSource(TestPostgres.createDatabase());

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> restore(folder.resolve(BACKUP), target, "first"))
                .withMessageContaining("holds documents");
    }

    @Test
    void aDocumentThatTheStoreLostIsNamedAndTheRestIsKept() throws IOException {
        Files.delete(home("first").data().resolve("store").resolve(DOCUMENT));
        Path zip = folder.resolve("short.zip");

        assertThat(backup(zip).missing()).containsExactly(DOCUMENT);

        try (FileSystem files = FileSystems.newFileSystem(zip);
                Stream<Path> tables = Files.list(files.getPath("database"))) {
            assertThat(tables).hasSizeGreaterThan(50);
        }
    }

    @Test
    void aZipThatComesToNoEndLeavesNothingBehind() throws IOException {
        Path zip = Files.createDirectories(folder.resolve("backups")).resolve("broken.zip");
        Files.createDirectories(home("first").data().resolve("store").resolve("a".repeat(64)));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> backup(zip))
                .withMessageContaining("cannot write " + zip);

        assertThat(folder.resolve("backups")).isEmptyDirectory();
    }

    @Test
    void whatAKilledBackupLeftIsClearedByTheNext() throws IOException {
        Path backups = Files.createDirectories(folder.resolve("nightly"));
        Files.createDirectories(backups.resolve("monday.zip.parts/database"));
        Files.writeString(backups.resolve("monday.zip.parts/database/old.copy.gz"), "half");
        Files.writeString(backups.resolve("monday.zip.part"), "half");

        backup(backups.resolve("monday.zip"));

        try (Stream<Path> left = Files.list(backups)) {
            assertThat(left).containsExactly(backups.resolve("monday.zip"));
        }
        try (FileSystem files = FileSystems.newFileSystem(backups.resolve("monday.zip"))) {
            assertThat(files.getPath("database/old.copy.gz")).doesNotExist();
        }
    }

    @Test
    void aZipIsOnTheDiskBeforeItHasItsName() throws IOException {
        Path zip = Files.createDirectories(folder.resolve("safe")).resolve("whole.zip");

        ForcedFiles forced = ForcedFiles.during(() -> backup(zip));

        assertThat(forced.names()).endsWith("whole.zip.part", "safe");
        assertThat(Files.getPosixFilePermissions(zip))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aBackupIsNotWrittenOverAnother() {
        backup(folder.resolve(BACKUP));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> backup(folder.resolve(BACKUP)))
                .withMessageContaining("is there already");
    }

    private Backups.Written backup(Path target) {
        return new DatabaseBackups(SOURCE, new Store(home("first")), Clock.systemUTC())
                .write(target);
    }

    private void restore(Path backup, DataSource target, String data) {
        new Restore(backup, new Store(home(data))).migrate(flyway(target));
    }

    private Home home(String name) {
        return new Home(folder, folder.resolve(name));
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure().dataSource(database).load();
    }

    /// Refused, and nothing made.
    private void assertRefused(Path backup, String message) {
        DataSource target = TestPostgres.dataSource(TestPostgres.createDatabase());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restore(backup, target, "refused"))
                .withMessageContaining(message);
        assertThat(new Catalogue(JdbcClient.create(target)).empty()).isTrue();
        assertThat(home("refused").data()).doesNotExist();
    }

    /// All rows of all tables, each table as one hash.
    private static List<String> content(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        return jdbc
                .sql(
                        "select tablename from pg_tables where schemaname = 'public'"
                                + " and tablename <> 'flyway_schema_history' order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(table -> table + " " + jdbc.sql(hash(table)).query(String.class).single())
                .toList();
    }

    private static String hash(String table) {
        return "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                + table
                + " t";
    }
}
