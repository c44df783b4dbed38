package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;

/// The `nexus` script in a checkout of its own, with JDKs that only say how they were called.
class LauncherTests {

    private static final String CALLED =
            """
            for a; do case "$a" in -XX:AOTCacheOutput=*) echo cache > "${a#*=}"; exit;; esac; done
            echo "%s $*"
            """;

    @TempDir private Path folder;

    private String output = "";

    @BeforeEach
    void aBuiltCheckout() throws IOException {
        Files.copy(Path.of("nexus"), folder.resolve("nexus"));
        Files.createDirectories(folder.resolve("target/app"));
        Files.createDirectories(folder.resolve("jdks"));
        Files.createFile(folder.resolve("target/lma-nexus.jar"));
        Path jar = Files.createFile(folder.resolve("target/app/lma-nexus.jar"));
        Files.setLastModifiedTime(
                folder.resolve("target/lma-nexus.jar"),
                FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() - 5000));
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        jdk("jdks/old", "21.0.5");

        assertThat(nexus("read", "a.docx")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(output.lines())
                .singleElement()
                .asString()
                .contains("no JDK 25 or newer", "install", "JAVA_HOME");
    }

    @Test
    void theNewestOfTheUsualPlacesIsTaken() throws Exception {
        jdk("jdks/a", "25.0.3");
        jdk("jdks/b", "26");
        jdk("jdks/c", "17.0.15");

        assertThat(nexus("read", "a.docx")).isZero();
        assertThat(output).startsWith("26 ").contains("org.lmanexus.cli.Nexus read a.docx");
    }

    @Test
    void theFirstRunTrainsACacheThatEveryRunThenUses() throws Exception {
        jdk("jdks/a", "25.0.3");

        assertThat(nexus("read", "a.docx")).isZero();
        assertThat(output).contains("-XX:AOTCache=" + folder.toRealPath());
        assertThat(folder.resolve("target/app/files-25.0.3.aot")).hasContent("cache");
        assertThat(nexus("serve")).isZero();
        assertThat(folder.resolve("target/app/engine-25.0.3.aot")).hasContent("cache");
    }

    @Test
    void aJdkThatMakesNoCacheIsAskedOnceAndRunsWithoutOne() throws Exception {
        jdk("jdks/a", "25.0.3");
        Path java = folder.resolve("jdks/a/bin/java");
        Files.writeString(java, Files.readString(java).replace("echo cache", "false"));

        assertThat(nexus("read", "a.docx")).isZero();
        assertThat(output).contains("Nexus read a.docx").doesNotContain("-XX:AOTCache");
        assertThat(folder.resolve("target/app/files-25.0.3.aot")).isEmptyFile();
    }

    @Test
    void aDistributionIsNeitherBuiltNorUnpackedAndTrainsItsEngineWhenAskedOnly() throws Exception {
        jdk("jdks/a", "25.0.3");
        FileSystemUtils.deleteRecursively(folder.resolve("target"));
        Files.createFile(folder.resolve("lma-nexus.jar"));

        assertThat(nexus("serve")).isZero();
        assertThat(output)
                .contains(folder.toRealPath() + "/lma-nexus.jar", "Nexus serve")
                .doesNotContain("-XX:AOTCache");
        assertThat(nexus("read", "a.docx")).isZero();
        assertThat(folder.resolve("cache/files-25.0.3.aot")).hasContent("cache");

        assertThat(nexus("train")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(output).contains("NEXUS_TRAINING_DB_URL");
        assertThat(folder.resolve("cache/engine-25.0.3.aot")).doesNotExist();
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void trainingMakesBothCachesOfACheckoutAhead() throws Exception {
        jdk("jdks/a", "25.0.3");

        assertThat(nexus("train")).isZero();
        assertThat(folder.resolve("target/app/files-25.0.3.aot")).hasContent("cache");
        assertThat(folder.resolve("target/app/engine-25.0.3.aot")).hasContent("cache");
    }

    private void jdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Files.writeString(
                folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(bin.resolve("java"), CALLED.formatted(version));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// On a PATH that has the system's tools, but the JDKs only of this test.
    private int nexus(String... arguments) throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"readlink", "mkdir", "rm", "mv", "env", "flock", "sed"}) {
            Path there = Path.of("/usr/bin", tool);
            if (Files.exists(there) && Files.notExists(tools.resolve(tool))) {
                script(tools.resolve(tool), "exec " + there + " \"$@\"\n");
            }
        }
        String[] command = new String[arguments.length + 2];
        command[0] = "/bin/bash";
        command[1] = folder.resolve("nexus").toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().clear();
        process.environment().put("PATH", tools.toString());
        process.environment().put("HOME", folder.toString());
        process.environment().put("NEXUS_JDKS", folder.resolve("jdks").toString());
        Process started = process.start();
        output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return started.waitFor();
    }
}
