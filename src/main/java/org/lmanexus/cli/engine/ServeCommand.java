package org.lmanexus.cli.engine;

import picocli.CommandLine.Command;

import java.util.Map;
import java.util.concurrent.Callable;

/// `nexus serve`: the engine, until it is stopped.
@Command(name = "serve", description = "Runs the engine.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        try (Engine engine = Engine.serving(Map.of())) {
            engine.await();
        }
        return 0;
    }
}
