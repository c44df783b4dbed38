package org.lmanexus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// `src/dist/checksums` on a folder of two files, with keys of this test's own.
class ChecksumsTests {

    private static final String SCRIPT = "src/dist/checksums";
    private static final String VERIFY = "--verify";
    private static final String SSH = "--ssh";
    private static final String GPG = "--gpg";

    @TempDir private Path folder;
    private Path products = Path.of("");
    private String output = "";

    @BeforeEach
    void twoProducts() throws IOException {
        products = Files.createDirectory(folder.resolve("products"));
        Files.writeString(products.resolve("b.tar.gz"), "product");
        Files.writeString(products.resolve("a.json"), "{}");
    }

    @Test
    void everyFileIsSummedInOneOrder() throws Exception {
        assertThat(run(SCRIPT, products.toString())).isZero();

        assertThat(Files.readAllLines(products.resolve("SHA256SUMS")))
                .satisfiesExactly(
                        line -> assertThat(line).matches("[0-9a-f]{64} \\*a\\.json"),
                        line -> assertThat(line).matches("[0-9a-f]{64} \\*b\\.tar\\.gz"));
        assertThat(run(SCRIPT, VERIFY, products.toString())).isZero();
    }

    @Test
    void whatWasChangedAfterwardsIsFound() throws Exception {
        run(SCRIPT, products.toString());
        Files.writeString(products.resolve("b.tar.gz"), "another");

        assertThat(run(SCRIPT, VERIFY, products.toString())).isNotZero();
        assertThat(output).contains("b.tar.gz: FAILED");
    }

    @Test
    void aSignatureOfAnSshKeyHoldsForTheSumsThatItSigned() throws Exception {
        assumeThat(run("which", "ssh-keygen")).isZero();
        String key = folder.resolve("key").toString();
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key);
        Path signers =
                Files.writeString(
                        folder.resolve("signers"),
                        "lma-nexus " + Files.readString(Path.of(key + ".pub")));

        assertThat(run(SCRIPT, SSH, key, products.toString())).as(output).isZero();
        assertThat(run(SCRIPT, VERIFY, SSH, signers.toString(), products.toString()))
                .as(output)
                .isZero();

        assertThat(forged(SSH, signers.toString())).isNotZero();
    }

    @Test
    void aSignatureOfAGpgKeyHoldsForTheSumsThatItSigned() throws Exception {
        assumeThat(run("which", "gpg")).isZero();
        Files.createDirectory(
                folder.resolve("gpg"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        run("gpg", "--batch", "--passphrase", "", "--quick-generate-key", "lma-nexus", "ed25519");

        assertThat(run(SCRIPT, GPG, "lma-nexus", products.toString())).as(output).isZero();
        assertThat(run(SCRIPT, VERIFY, GPG, products.toString())).as(output).isZero();

        assertThat(forged(GPG)).isNotZero();
        run("gpgconf", "--kill", "all");
    }

    /// Sums that fit a changed product, below the signature of those before.
    private int forged(String... way) throws IOException, InterruptedException {
        Path sums = products.resolve("SHA256SUMS");
        Files.writeString(sums, Files.readString(sums).replaceFirst("^.", "x"));
        List<String> command = new ArrayList<>(List.of(SCRIPT, VERIFY));
        command.addAll(List.of(way));
        command.add(products.toString());
        int exit = run(command.toArray(String[]::new));
        assertThat(output).doesNotContain("as it was signed");
        return exit;
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GNUPGHOME", folder.resolve("gpg").toString());
        Process process = builder.start();
        output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }
}
