package org.lmanexus.sync.push;

import org.lmanexus.cli.engine.Engine;
import org.lmanexus.sync.Pushing;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The beginning and the end of a push campaign, whose middle is engines that are killed: `queue N`
/// publishes records, `account FOLDER` lets what is left be delivered and counts the effects that
/// the systems kept in that folder.
final class PushCampaign {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(15);
    private static final Pattern DEAL =
            Pattern.compile("(?i)goldenRecordId\\W{1,3}([A-Za-z0-9_-]+)");
    private static final Pattern PACKAGE = Pattern.compile("lma-nexus_(.+)_v\\d+_(.+)\\.zip");

    private PushCampaign() {}

    public static void main(String[] args) throws IOException {
        try (Engine engine = Engine.forCommand()) {
            if (args[0].equals("queue")) {
                new ManyDeals(engine).publish(Integer.parseInt(args[1]));
            } else {
                finish(engine);
                account(engine.get(JdbcClient.class), Path.of(args[1]));
            }
        }
        System.exit(0);
    }

    private static void finish(Engine engine) {
        engine.get(Pushing.class).start();
        JdbcClient jdbc = engine.get(JdbcClient.class);
        long until = System.nanoTime() + PATIENCE;
        while (open(jdbc) > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static long open(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*)
                          from deliveries
                         where state in ('PENDING', 'SENDING', 'AWAITING_APPROVAL')
                        """)
                .query(Long.class)
                .single();
    }

    /// Prints the deliveries, those that have no effect, and the effects that are one too many.
    private static void account(JdbcClient jdbc, Path folder) throws IOException {
        Set<String> due = new HashSet<>(keys(jdbc, ""));
        Set<String> acknowledged = new HashSet<>(keys(jdbc, " where state = 'ACKNOWLEDGED'"));
        List<Effect> effects = effects(folder);
        Map<String, Integer> times = new HashMap<>();
        Set<String> found = new HashSet<>();
        for (Effect effect : effects) {
            times.merge(effect.system + " " + effect.deal, 1, Integer::sum);
            found.add(effect.key);
        }
        long lost =
                due.stream().filter(k -> !found.contains(k) || !acknowledged.contains(k)).count();
        long doubled = times.values().stream().mapToLong(n -> n - 1).sum();
        System.out.printf("%d %d %d %d%n", due.size(), effects.size(), lost, doubled);
    }

    private static List<String> keys(JdbcClient jdbc, String where) {
        return jdbc.sql("select idempotency_key from deliveries" + where)
                .query(String.class)
                .list();
    }

    private static List<Effect> effects(Path folder) throws IOException {
        List<Effect> effects = new ArrayList<>();
        for (String system : List.of("loaniq", "finastra", "covenanttracker")) {
            for (Path answer : files(folder.resolve(system), ".answer.properties")) {
                Properties stored = new Properties();
                try (Reader reader = Files.newBufferedReader(answer)) {
                    stored.load(reader);
                }
                String body =
                        Files.readString(
                                Path.of(
                                        answer.toString()
                                                .replace(".answer.properties", ".request")),
                                StandardCharsets.UTF_8);
                effects.add(new Effect(system, deal(body), stored.getProperty("key", "")));
            }
        }
        for (Path zip : files(folder.resolve("allvue").resolve("inbox"), ".zip")) {
            Matcher name = PACKAGE.matcher(zip.getFileName().toString());
            if (name.matches()) {
                effects.add(new Effect("allvue", name.group(1), name.group(2)));
            }
        }
        return effects;
    }

    private static String deal(String body) {
        Matcher deal = DEAL.matcher(body);
        return deal.find() ? deal.group(1) : "none";
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private record Effect(String system, String deal, String key) {}
}
