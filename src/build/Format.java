import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs google-java-format over all sources: `check` fails and names what differs, `write` mends it.
///
/// A program of one file, because the formatter needs the JDK that the sources are for while Maven
/// itself may run on an older one.
void main(String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    command.addAll(List.of("-Xshare:auto", "-XX:+UseSerialGC"));
    for (String part : List.of("api", "code", "file", "parser", "tree", "util")) {
        command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-jar", "target/formatter/google-java-format-all-deps.jar", "--aosp"));
    command.addAll(args[0].equals("write") ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
        sources.filter(path -> path.toString().endsWith(".java"))
                .filter(path -> !path.startsWith("src/build"))
                .map(Path::toString)
                .sorted()
                .forEach(command::add);
    }
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
        System.err.println("The files above are not formatted: run ./mvnw validate -Dformat");
    }
    System.exit(exit);
}
