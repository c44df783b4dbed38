package org.lmanexus.sync;

import io.micrometer.core.instrument.MeterRegistry;

import org.lmanexus.cli.engine.Engine;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;
import org.lmanexus.workspace.Workspaces;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Drops many markups into the folder of a running engine at once and prints the seconds until the
/// last one is archived, and how many of them went into reading and matching. NEXUS_DATA names the
/// folder that all of it is kept under, and that is gone afterwards.
final class InboundRun {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(15);

    private final Path folder;
    private final Engine engine;

    private InboundRun(Path folder, Engine engine) {
        this.folder = folder;
        this.engine = engine;
    }

    public static void main(String[] args) throws IOException {
        int files = Integer.parseInt(args[0]);
        Path folder = Path.of(System.getenv("NEXUS_DATA"));
        try (Engine engine = Engine.serving(settings(folder))) {
            new InboundRun(folder, engine).measure(files);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static Map<String, Object> settings(Path folder) {
        return Map.of(
                "server.port", 0,
                "nexus.inbound.folder", folder.resolve("inbound"),
                "nexus.inbound.archive", folder.resolve("archive"),
                "nexus.inbound.rejected", folder.resolve("rejected"));
    }

    private void measure(int files) throws IOException {
        Actor agent = engine.get(Users.class).add("agent@bank.example", "Agent", secret());
        engine.get(Workspaces.class).create("deal", "EUR", BigDecimal.ONE, "LMA", agent);
        Path prepared = Files.createDirectories(folder.resolve("prepared"));
        Path agreement = prepared.resolve(SampleDeal.AGREEMENT);
        SampleDeal.agreement(HouseStyle.AUTOMATIC_NUMBERS, agreement);
        drop(agreement, "baseline");
        await(1);
        // The first few files, which find the engine cold, are not counted.
        int cold = Math.min(20, files);
        prepare(prepared, files + cold);
        for (int i = 0; i < cold; i++) {
            drop(prepared.resolve(i + ".docx"), "");
        }
        await(1 + cold);
        double before = inside();
        long began = System.nanoTime();
        for (int i = cold; i < files + cold; i++) {
            drop(prepared.resolve(i + ".docx"), "");
        }
        await(1 + cold + files);
        double whole = (System.nanoTime() - began) / 1e9;
        System.out.printf("%.3f %.3f%n", whole, inside() - before);
    }

    private static char[] secret() {
        return "a long pass phrase of nobody".toCharArray();
    }

    /// The same markup each time, with another comment at the end of its archive.
    private static void prepare(Path folder, int files) throws IOException {
        Path markup = folder.resolve(SampleDeal.BORROWER_MARKUP);
        SampleDeal.borrowerMarkup(markup);
        byte[] plain = Files.readAllBytes(markup);
        for (int i = 0; i < files; i++) {
            byte[] other = Arrays.copyOf(plain, plain.length + Integer.BYTES);
            ByteBuffer end = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
            end.putShort(plain.length - Short.BYTES, (short) Integer.BYTES);
            end.putInt(plain.length, i);
            Files.write(folder.resolve(i + ".docx"), other);
        }
    }

    private void drop(Path file, String below) throws IOException {
        Path to = folder.resolve("inbound/deal").resolve(below);
        Files.createDirectories(to);
        Files.move(file, to.resolve(file.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Until so many files are archived.
    private void await(long files) throws IOException {
        long until = System.nanoTime() + PATIENCE;
        while (archived() < files) {
            if (System.nanoTime() > until || Files.exists(folder.resolve("rejected"))) {
                throw new IllegalStateException(archived() + " of " + files + " files came in");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private long archived() throws IOException {
        Path archive = folder.resolve("archive");
        if (!Files.exists(archive)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(archive)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    /// Seconds spent on reading and matching so far.
    private double inside() {
        MeterRegistry meters = engine.get(MeterRegistry.class);
        return Stream.of("nexus.inbound.reading", "nexus.inbound.matching")
                .mapToDouble(name -> meters.get(name).timer().totalTime(TimeUnit.SECONDS))
                .sum();
    }
}
