package org.lmanexus.sync.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.DocumentType;
import org.lmanexus.document.ReadOptions;
import org.lmanexus.document.Recognition;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what came in, each file within its time and memory, and so few at once that all of them
/// together leave the engine room for its other work.
@Component
class Readings {

    private static final Pattern ENDING = Pattern.compile(".*\\.(\\p{Alpha}{2,5})");
    private static final Pattern WORD = Pattern.compile("(?i)do[ct][xm]");

    /// [ReadOptions#DEFAULT] gives each a third of the memory at most.
    private static final int AT_ONCE = 2;

    private final InboundSettings settings;
    private final DocumentReader reader = DocumentReader.standard();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Timer reading;

    Readings(InboundSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.reading =
                Timer.builder("nexus.inbound.reading")
                        .description("Reading a file that came in")
                        .register(meters);
    }

    /// Reads the bytes that are kept, under the name that they came with.
    Document read(Reception.Incoming incoming, OriginalStore.Original original) {
        Document read = bytes(original, incoming);
        refuseOtherwiseNamed(incoming.name(), read.type());
        return read.with(incoming.name(), read.blocks());
    }

    /// Whoever opens the file by its name later must find what its name says.
    private static void refuseOtherwiseNamed(String name, DocumentType type) {
        Matcher ending = ENDING.matcher(name);
        boolean honest =
                switch (type) {
                    case DOCX -> ending.matches() && WORD.matcher(ending.group(1)).matches();
                    case PDF -> ending.matches() && ending.group(1).equalsIgnoreCase("pdf");
                };
        if (ending.matches() && !honest) {
            throw new Refusal.Unreadable(
                    "%s: is a %s by what it holds; name it so and send it again"
                            .formatted(name, type));
        }
    }

    /// A refusal names the file as its sender knows it, not as it is kept.
    private Document bytes(OriginalStore.Original original, Reception.Incoming incoming) {
        // What is approved is never guessed from a picture.
        ReadOptions options =
                ReadOptions.DEFAULT
                        .with(incoming.passwords())
                        .with(settings.longest())
                        .with(incoming.baseline() ? Recognition.OFF : settings.ocr());
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(
                    reading.record(() -> reader.read(original.path(), options)));
        } catch (Refusal.Unreadable refusal) {
            String message = String.valueOf(refusal.getMessage());
            throw new Refusal.Unreadable(
                    message.replace(original.sha256().hex(), incoming.name()), refusal);
        } finally {
            places.release();
        }
    }
}
