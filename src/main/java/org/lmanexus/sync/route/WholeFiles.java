package org.lmanexus.sync.route;

import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Lets a file through once it is whole: it ends as its format ends, or nobody wrote to it for the
/// settling time. Temporary names, sidecars and reasons are no arrivals.
@Component("wholeFiles")
class WholeFiles implements GenericFileFilter<File> {

    private static final int TAIL = 66_000;

    private final InboundSettings settings;
    private final Clock clock;

    WholeFiles(InboundSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<File> candidate) {
        if (candidate.isDirectory()) {
            return true;
        }
        return isArrival(candidate.getFileNameOnly())
                && (endsAsItShould(candidate.getFile())
                        || age(candidate.getFile()).compareTo(settings.settle()) >= 0);
    }

    /// Whether a file of that name is to be taken in.
    static boolean isArrival(String name) {
        return !(name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith(".part")
                || name.endsWith(".meta.json")
                || name.endsWith(Arrival.PASSWORD));
    }

    private Duration age(File file) {
        return Duration.between(Instant.ofEpochMilli(file.lastModified()), clock.instant());
    }

    /// A DOCX ends with a zip's end-of-central-directory record, a PDF with its end-of-file mark.
    private static boolean endsAsItShould(File file) {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            long length = in.length();
            byte[] tail = new byte[(int) Math.min(TAIL, length)];
            in.seek(length - tail.length);
            in.readFully(tail);
            String end = new String(tail, StandardCharsets.ISO_8859_1);
            return end.contains("PK\005\006") || end.contains("%%EOF");
        } catch (IOException e) {
            return false;
        }
    }
}
