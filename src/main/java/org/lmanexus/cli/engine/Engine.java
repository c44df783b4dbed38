package org.lmanexus.cli.engine;

import org.lmanexus.NexusApplication;
import org.lmanexus.kernel.Home;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.StandardEnvironment;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;

/// The part of the product that needs a database, as a command holds it.
public final class Engine implements AutoCloseable {

    /// An engine of this process that commands use, and leave running, instead of one of their own.
    static final ScopedValue<ConfigurableApplicationContext> RUNNING = ScopedValue.newInstance();

    private static final String LOG = "logging.file.name";

    private final ConfigurableApplicationContext context;
    private final boolean own;

    private Engine(ConfigurableApplicationContext context, boolean own) {
        this.context = context;
        this.own = own;
    }

    /// For one command: no web server, nothing watched, no schedule. Runs beside an engine that
    /// serves, on the same database.
    public static Engine forCommand() {
        return RUNNING.isBound()
                ? new Engine(RUNNING.get(), false)
                : start(
                        WebApplicationType.NONE,
                        Map.of("nexus.serving", false, LOG, log("command")));
    }

    /// For the one command that fills an empty database and an empty store.
    public static Engine restoring(Path backup) {
        return start(
                WebApplicationType.NONE,
                Map.of("nexus.serving", false, "nexus.restore.from", backup, LOG, log("command")));
    }

    /// The engine itself: web server, inbound folder, schedules and pushes.
    ///
    /// @param settings over those of application.yaml
    public static Engine serving(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("nexus.serving", true);
        all.put(LOG, log());
        return start(WebApplicationType.SERVLET, all);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// A setting as the engine resolved it.
    ///
    /// @throws IllegalStateException when there is none of that name
    public String setting(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    /// Waits until somebody stops the process or the engine.
    public void await() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        context.addApplicationListener(
                event -> {
                    if (event instanceof ContextClosedEvent) {
                        closed.countDown();
                    }
                });
        closed.await();
    }

    @Override
    public void close() {
        if (own) {
            context.close();
        }
    }

    /// Keeps what libraries log before the engine starts off the terminal.
    public static void quiet() {
        LoggingSystem.get(Engine.class.getClassLoader()).beforeInitialize();
    }

    /// Where an engine that serves keeps its log.
    ///
    /// @return empty where the environment names none, as a container does: it is told to the
    /// terminal
    public static String log() {
        return new StandardEnvironment().getProperty(LOG, log("nexus"));
    }

    private static String log(String name) {
        return Home.find().data().resolve("logs").resolve(name + ".log").toString();
    }

    private static Engine start(WebApplicationType web, Map<String, Object> settings) {
        quiet();
        // Libraries keep some times without a zone: what one node signed would be hours old to one
        // in another zone, and in the hour that comes twice
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplicationBuilder application =
                new SpringApplicationBuilder(NexusApplication.class)
                        .web(web)
                        .properties("logging.threshold.console=off")
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(web == WebApplicationType.SERVLET);
        try {
            return new Engine(application.run(arguments(settings)), true);
        } catch (RuntimeException e) {
            throw StartFailure.of(e, String.valueOf(settings.get(LOG)));
        }
    }

    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
