package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

class HelpTests {

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysHowItIsUsedAndDoesNothingElse(String command) {
        StringWriter out = new StringWriter();
        String asked = (command + " --help").strip();

        int exit = Commands.line().setOut(new PrintWriter(out)).execute(asked.split(" "));

        assertThat(exit).isZero();
        assertThat(out.toString()).startsWith(("Usage: nexus " + command).strip());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionSaysWhatItIsFor(String command, CommandLine line) {
        assertThat(line.getCommandSpec().args())
                .as(command)
                .isNotEmpty()
                .allSatisfy(argument -> assertThat(argument.description()).isNotEmpty());
    }

    /// Each with the words that name it; the program itself has none.
    static Stream<Arguments> commands() {
        return below("", Commands.line());
    }

    private static Stream<Arguments> below(String named, CommandLine line) {
        return Stream.concat(
                Stream.of(Arguments.of(named, line)),
                line.getSubcommands().entrySet().stream()
                        .flatMap(e -> below((named + " " + e.getKey()).strip(), e.getValue())));
    }
}
