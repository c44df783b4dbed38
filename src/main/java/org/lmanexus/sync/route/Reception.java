package org.lmanexus.sync.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.DocumentType;
import org.lmanexus.document.Password;
import org.lmanexus.document.ReadOptions;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a file into a workspace, wherever it came from: keeps its bytes, claims them once, reads
/// what was kept.
@Component
class Reception {

    private static final Pattern ENDING = Pattern.compile(".*\\.(\\p{Alpha}{2,5})");
    private static final Pattern WORD = Pattern.compile("(?i)do[ct][xm]");

    private final InboundSettings settings;
    private final Workspaces workspaces;
    private final OriginalStore store;
    private final Claims claims;
    private final DocumentReader reader = DocumentReader.standard();
    private final Timer reading;

    Reception(
            InboundSettings settings,
            Workspaces workspaces,
            OriginalStore store,
            Claims claims,
            MeterRegistry meters) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.store = store;
        this.claims = claims;
        this.reading =
                Timer.builder("nexus.inbound.reading")
                        .description("Reading a file that came in")
                        .register(meters);
    }

    /// @return one line on what became of the file
    /// @throws Refusal for what the file itself causes
    String take(String workspaceId, Incoming incoming) throws IOException {
        refuseArchived(workspaceId, incoming);
        refuseTooLarge(incoming);
        OriginalStore.Original original = store.keep(incoming.file());
        Claims.Claim claim =
                new Claims.Claim(
                        workspaceId, original.sha256(), incoming.baseline(), incoming.name());
        if (claims.taken(claim)) {
            return incoming.name() + " came before with the same bytes; nothing to do";
        }
        try {
            return claims.take(claim, read(incoming, original), incoming.uploader());
        } catch (Refusal refusal) {
            claims.reject(claim, refusal);
            throw refusal;
        }
    }

    private void refuseArchived(String workspaceId, Incoming incoming) {
        workspaces
                .archivedAt(workspaceId)
                .ifPresent(
                        since -> {
                            throw new Refusal.Conflict(
                                    incoming.name()
                                            + ": workspace "
                                            + workspaceId
                                            + " is archived since "
                                            + since
                                            + "; restore it first, or drop the file into the folder"
                                            + " of one that runs");
                        });
    }

    private void refuseTooLarge(Incoming incoming) throws IOException {
        long size = Files.size(incoming.file());
        if (size > settings.largest().toBytes()) {
            throw new Refusal.Unreadable(
                    incoming.name()
                            + ": "
                            + size / 1_000_000
                            + " MB, more than the "
                            + settings.largest().toMegabytes()
                            + " MB allowed by nexus.inbound.largest");
        }
    }

    /// Reads the bytes that are kept, under the name that they came with.
    private Document read(Incoming incoming, OriginalStore.Original original) {
        Document read = bytes(original, incoming);
        refuseOtherwiseNamed(incoming.name(), read.type());
        return new Document(
                incoming.name(),
                read.type(),
                read.sha256(),
                read.pages(),
                read.blocks(),
                read.changes(),
                read.comments(),
                read.warnings());
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
    private Document bytes(OriginalStore.Original original, Incoming incoming) {
        ReadOptions options = ReadOptions.DEFAULT.with(incoming.passwords());
        try {
            return Objects.requireNonNull(
                    reading.record(() -> reader.read(original.path(), options)));
        } catch (Refusal.Unreadable refusal) {
            String message = String.valueOf(refusal.getMessage());
            throw new Refusal.Unreadable(
                    message.replace(original.sha256().hex(), incoming.name()), refusal);
        }
    }

    /// @param file where its bytes lie now
    /// @param name as its sender named it
    /// @param baseline whether it is the approved agreement, not a markup of it
    /// @param passwords that may open it; kept nowhere
    record Incoming(
            Path file, String name, boolean baseline, Actor uploader, List<Password> passwords) {}
}
