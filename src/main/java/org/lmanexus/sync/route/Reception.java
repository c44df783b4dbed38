package org.lmanexus.sync.route;

import org.lmanexus.document.Document;
import org.lmanexus.document.Password;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.trace.TraceKey;
import org.lmanexus.sync.trace.Traces;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Takes a file into a workspace, wherever it came from: keeps its bytes, claims them once, reads
/// what was kept.
@Component
class Reception {

    private final InboundSettings settings;
    private final Workspaces workspaces;
    private final OriginalStore store;
    private final Claims claims;
    private final Readings readings;
    private final Traces traces;

    Reception(
            InboundSettings settings,
            Workspaces workspaces,
            OriginalStore store,
            Claims claims,
            Readings readings,
            Traces traces) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.store = store;
        this.claims = claims;
        this.readings = readings;
        this.traces = traces;
    }

    /// @return one line on what became of the file
    /// @throws Refusal for what the file itself causes
    String take(String workspaceId, Incoming incoming) throws IOException {
        LogKey.WORKSPACE.put(workspaceId);
        refuseArchived(workspaceId, incoming);
        refuseTooLarge(incoming);
        refuseShut(incoming);
        OriginalStore.Original original = store.keep(incoming.file());
        String sha256 = original.sha256().hex();
        LogKey.FILE.put(sha256);
        return traces.begin(
                TraceKey.ofFile(workspaceId, sha256),
                "file",
                List::of,
                () -> take(workspaceId, incoming, original));
    }

    private String take(String workspaceId, Incoming incoming, OriginalStore.Original original) {
        Claims.Claim claim =
                new Claims.Claim(
                        workspaceId, original.sha256(), incoming.baseline(), incoming.name());
        if (claims.taken(claim)) {
            return incoming.name() + " came before with the same bytes; nothing to do";
        }
        try {
            Document document = traces.step("file.read", () -> readings.read(incoming, original));
            return traces.step(
                    "file.reconcile", () -> claims.take(claim, document, incoming.uploader()));
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

    /// No waiting opens it.
    private static void refuseShut(Incoming incoming) {
        if (Files.exists(incoming.file()) && !Files.isReadable(incoming.file())) {
            throw new Refusal.Unreadable(
                    incoming.name() + ": nexus may not read it; give it the right and try again");
        }
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

    /// @param file where its bytes lie now
    /// @param name as its sender named it
    /// @param baseline whether it is the approved agreement, not a markup of it
    /// @param passwords that may open it; kept nowhere
    record Incoming(
            Path file, String name, boolean baseline, Actor uploader, List<Password> passwords) {}
}
