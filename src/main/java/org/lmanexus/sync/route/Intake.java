package org.lmanexus.sync.route;

import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.LogScope;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;

/// Takes one whole file in. The route hands it the path and moves the file where the answer says.
///
/// What the file itself causes ends in `rejected/`, and so does, after some tries, what only a
/// fault of ours explains. An outage (a database that is gone, a disk that is full) is thrown: the
/// file stays where it is and comes again.
@Component("intake")
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /// A fault seldom goes away; the files behind wait for it no longer than this.
    private static final int TRIES = 3;

    private final InboundSettings settings;
    private final Workspaces workspaces;
    private final Uploaders uploaders;
    private final Reception reception;
    private final Parking parking;
    private final FileMeter meter;

    Intake(
            InboundSettings settings,
            Workspaces workspaces,
            Uploaders uploaders,
            Reception reception,
            Parking parking,
            FileMeter meter) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.uploaders = uploaders;
        this.reception = reception;
        this.parking = parking;
        this.meter = meter;
    }

    /// @param redeliveries how often the route has tried before; null at the first time
    /// @return the absolute path to move the file to
    public String receive(String path, @Nullable Integer redeliveries) throws IOException {
        try (LogScope _ = LogScope.open()) {
            return receive(Path.of(path), redeliveries == null ? 1 : redeliveries + 1);
        }
    }

    private String receive(Path file, int tried) throws IOException {
        try {
            LOG.info("{}", meter.time(() -> take(Arrival.at(settings.folder(), file))));
            return parking.archive(file).toString();
        } catch (Refusal refusal) {
            String name = file.getFileName() + ": ";
            LOG.warn("rejected {}", Strings.CS.prependIfMissing(refusal.getMessage(), name));
            return parking.reject(file, Rejection.of(refusal)).toString();
        } catch (RuntimeException | Error failure) {
            if (tried < TRIES || Outage.behind(failure)) {
                throw failure;
            }
            LOG.error("gave {} up, a fault of the engine", file.getFileName(), failure);
            return parking.reject(file, Rejection.of(file, failure, tried)).toString();
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
        return reception.take(
                workspace.id(),
                new Reception.Incoming(
                        arrival.file(),
                        arrival.name(),
                        arrival.baseline(),
                        uploaders.of(arrival),
                        arrival.passwords()));
    }
}
