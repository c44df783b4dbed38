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
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
        sources = files.filter(path -> path.toString().endsWith(".java"))
                .filter(path -> !path.startsWith("src/build"))
                .sorted()
                .toList();
    }
    boolean write = args[0].equals("write");
    if (write) {
        for (Path source : sources) {
            wrapDocLines(source);
        }
    }
    int exit = new ProcessBuilder(formatter(write, sources)).inheritIO().start().waitFor();
    if (exit != 0) {
        System.err.println("The files above are not formatted: run ./mvnw validate -Dformat");
    }
    System.exit(exit);
}

List<String> formatter(boolean write, List<Path> sources) {
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    command.addAll(List.of("-Xshare:auto", "-XX:+UseSerialGC"));
    for (String part : List.of("api", "code", "file", "parser", "tree", "util")) {
        command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-jar", "target/formatter/google-java-format-all-deps.jar", "--aosp"));
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    sources.forEach(source -> command.add(source.toString()));
    return command;
}

/// The formatter would split an over-long `///` line into `///` and `//`, which loses doc text: wrap
/// it first, carry what is left over into the line below, and mend what was split before.
void wrapDocLines(Path source) throws IOException {
    List<String> lines = Files.readAllLines(source);
    List<String> out = new ArrayList<>();
    String carried = "";
    boolean doc = false;
    for (String line : lines) {
        String text = line.strip();
        boolean split = doc && text.startsWith("// ");
        doc = text.startsWith("///") || split;
        String rest = split ? line.replaceFirst("// ", "/// ") : line;
        if (!carried.isEmpty()) {
            boolean goesOn = rest.strip().matches("/// [^@\\-|#`{ ].*");
            if (goesOn) {
                rest = carried + " " + rest.strip().substring(4);
            } else {
                out.add(carried);
            }
            carried = "";
        }
        if (doc && rest.length() > 100) {
            int space = rest.lastIndexOf(' ', 100);
            if (space > rest.indexOf("/// ") + 4) {
                carried = rest.substring(0, rest.indexOf("///")) + "/// " + rest.substring(space + 1);
                rest = rest.substring(0, space);
            }
        }
        out.add(rest);
    }
    if (!out.equals(lines)) {
        Files.write(source, out);
    }
}
