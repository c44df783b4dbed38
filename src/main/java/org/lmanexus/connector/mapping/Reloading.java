package org.lmanexus.connector.mapping;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// Something compiled from a folder, compiled again when one of its files changes.
public final class Reloading<T> {

    private final MappingFolder folder;
    private final Function<MappingFolder, T> compile;
    private volatile @Nullable Compiled<T> last;

    public Reloading(MappingFolder folder, Function<MappingFolder, T> compile) {
        this.folder = folder;
        this.compile = compile;
    }

    /// @throws org.lmanexus.connector.MappingFailure when it does not compile as it stands now
    public T get() {
        List<String> state = folder.state();
        Compiled<T> compiled = last;
        if (compiled == null || !compiled.state.equals(state)) {
            compiled = new Compiled<>(state, compile.apply(folder));
            last = compiled;
        }
        return compiled.value;
    }

    private record Compiled<T>(List<String> state, T value) {}
}
