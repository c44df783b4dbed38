package org.lmanexus.connector.mapping;

import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XmlProcessingError;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.MappingFailure;

import java.net.URI;
import java.nio.file.Path;

/// Keeps the first error that Saxon reports, which is the one that says where it is.
final class FirstError implements ErrorReporter {

    private final MappingFolder folder;
    private final String file;
    private @Nullable XmlProcessingError first;

    FirstError(MappingFolder folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    @Override
    public void report(XmlProcessingError error) {
        if (first == null && !error.isWarning()) {
            first = error;
        }
    }

    MappingFailure failure(SaxonApiException cause) {
        XmlProcessingError error = first;
        if (error == null) {
            String found = oneLine(String.valueOf(cause.getMessage()));
            String where = fileOf(cause.getSystemId());
            return new MappingFailure(place(where, cause.getLineNumber()) + found, cause);
        }
        String where = fileOf(error.getLocation().getSystemId());
        int line = error.getLocation().getLineNumber();
        return new MappingFailure(place(where, line) + oneLine(error.getMessage()), cause);
    }

    private String place(String where, int line) {
        return line > 0
                ? "%s, line %d: ".formatted(folder.display(where), line)
                : folder.display(where) + ": ";
    }

    private String fileOf(@Nullable String systemId) {
        if (systemId == null || !systemId.startsWith("file:")) {
            return file;
        }
        return String.valueOf(Path.of(URI.create(systemId)).getFileName());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
