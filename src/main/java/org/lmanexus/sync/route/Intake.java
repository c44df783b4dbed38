package org.lmanexus.sync.route;

import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes one whole file in. The route hands it the path and moves the file where the answer says.
///
/// What the file itself causes ends in `rejected/`. Anything else (a database that is gone, a disk
/// that is full) is thrown: the file stays where it is and comes again.
@Component("intake")
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final InboundSettings settings;
    private final Workspaces workspaces;
    private final Uploaders uploaders;
    private final OriginalStore store;
    private final Claims claims;
    private final Parking parking;
    private final DocumentReader reader = DocumentReader.standard();

    Intake(
            InboundSettings settings,
            Workspaces workspaces,
            Uploaders uploaders,
            OriginalStore store,
            Claims claims,
            Parking parking) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.uploaders = uploaders;
        this.store = store;
        this.claims = claims;
        this.parking = parking;
    }

    /// @return the absolute path to move the file to
    public String receive(String path) throws IOException {
        Path file = Path.of(path);
        try {
            LOG.info("{}", take(Arrival.at(settings.folder(), file)));
            return parking.archive(file).toString();
        } catch (Refusal refusal) {
            LOG.warn("rejected {}: {}", file.getFileName(), refusal.getMessage());
            return parking.reject(file, String.valueOf(refusal.getMessage())).toString();
        }
    }

    private String take(Arrival arrival) throws IOException {
        Workspace workspace =
                workspaces
                        .byFolder(arrival.folder())
                        .orElseThrow(
                                () ->
                                        new Refusal.Unreadable(
                                                arrival.name()
                                                        + ": there is no workspace \""
                                                        + arrival.folder()
                                                        + "\"; make it first, or drop the file into"
                                                        + " an existing one's folder"));
        refuseTooLarge(arrival);
        Actor uploader = uploaders.of(arrival);
        OriginalStore.Original original = store.keep(arrival.file());
        Claims.Claim claim =
                new Claims.Claim(
                        workspace.id(), original.sha256(), arrival.baseline(), arrival.name());
        if (claims.taken(claim)) {
            return arrival.name() + " came before with the same bytes; nothing to do";
        }
        try {
            return claims.take(claim, read(arrival, original), uploader);
        } catch (Refusal refusal) {
            claims.reject(claim, refusal);
            throw refusal;
        }
    }

    private void refuseTooLarge(Arrival arrival) throws IOException {
        long size = Files.size(arrival.file());
        if (size > settings.largest().toBytes()) {
            throw new Refusal.Unreadable(
                    arrival.name()
                            + ": "
                            + size / 1_000_000
                            + " MB, more than the "
                            + settings.largest().toMegabytes()
                            + " MB allowed by nexus.inbound.largest");
        }
    }

    /// Reads the bytes that are kept, under the name that they came with.
    private Document read(Arrival arrival, OriginalStore.Original original) {
        Document read = read(original, arrival.name());
        return new Document(
                arrival.name(),
                read.type(),
                read.sha256(),
                read.pages(),
                read.blocks(),
                read.changes(),
                read.comments(),
                read.warnings());
    }

    /// A refusal names the file as its sender knows it, not as it is kept.
    private Document read(OriginalStore.Original original, String name) {
        try {
            return reader.read(original.path());
        } catch (Refusal.Unreadable refusal) {
            String message = String.valueOf(refusal.getMessage());
            throw new Refusal.Unreadable(message.replace(original.sha256().hex(), name), refusal);
        }
    }
}
