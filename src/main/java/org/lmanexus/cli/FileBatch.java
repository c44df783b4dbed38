package org.lmanexus.cli;

import org.lmanexus.cli.answer.Answer;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// One file or several, answered in the order given. A single file that cannot be read is an error;
/// of several, each refused one is reported in its place and the next goes on.
final class FileBatch<T> {

    private final Function<Path, T> work;
    private final Answer<T> answer;

    FileBatch(Function<Path, T> work, Answer<T> answer) {
        this.work = work;
        this.answer = answer;
    }

    /// @return the exit code
    int run(List<Path> files, OutputOptions output) {
        if (files.size() == 1) {
            T result = work.apply(files.getFirst());
            output.write(out -> answer.write(files.getFirst(), result, out));
            return ExitCode.DONE;
        }
        int[] exit = {ExitCode.DONE};
        output.write(out -> exit[0] = new Abreast<>(files, this::one).writeTo(out, ExitCode.DONE));
        return exit[0];
    }

    /// @return the exit code of this one
    private int one(Path file, OutputStream out) throws IOException {
        T result;
        try {
            result = work.apply(file);
        } catch (Refusal.Unreadable e) {
            answer.writeRefused(file, ErrorLine.of(e), out);
            return ExitCode.FELL_SHORT;
        }
        answer.write(file, result, out);
        return ExitCode.DONE;
    }
}
