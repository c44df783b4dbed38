package org.lmanexus.sync.route;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Chooses where a file goes when it is done with, and takes what lies beside it along, but for its
/// password, which is deleted. A name that is taken gets the time added: nothing is overwritten.
@Component
class Parking {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS");

    private final InboundSettings settings;
    private final Clock clock;
    private final JsonMapper json;

    Parking(InboundSettings settings, Clock clock, JsonMapper json) {
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    Path archive(Path file) throws IOException {
        return park(file, settings.archive());
    }

    /// Writes the reason first: a file is never in `rejected/` without one.
    Path reject(Path file, Rejection rejection) throws IOException {
        Path place = park(file, settings.rejected());
        ObjectNode why =
                json.createObjectNode()
                        .put("file", file.getFileName().toString())
                        .put("fault", rejection.fault().name().toLowerCase(Locale.ROOT))
                        .put("reason", rejection.reason())
                        .put("rejectedAt", clock.instant().toString());
        Files.writeString(
                place.resolveSibling(place.getFileName() + ".reason.json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsString(why)
                        + System.lineSeparator());
        return place;
    }

    private Path park(Path file, Path folder) throws IOException {
        Path place = free(folder.resolve(settings.folder().relativize(file)));
        Files.createDirectories(place.getParent());
        Path sidecar = file.resolveSibling(file.getFileName() + ".meta.json");
        if (Files.exists(sidecar)) {
            Files.move(
                    sidecar,
                    place.resolveSibling(place.getFileName() + ".meta.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(Arrival.passwordOf(file));
        return place;
    }

    private Path free(Path place) {
        if (!Files.exists(place)) {
            return place;
        }
        String name = place.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int cut = dot < 0 ? name.length() : dot;
        String stamp = STAMP.withZone(ZoneOffset.UTC).format(clock.instant());
        return place.resolveSibling(name.substring(0, cut) + "-" + stamp + name.substring(cut));
    }
}
