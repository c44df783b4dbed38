package org.lmanexus.sync.trace;

import org.lmanexus.kernel.ContentHash;

/// The trace that a piece of work belongs to, on whichever node and however long after: it follows
/// from the ids that the work is about.
///
/// @param hex 32 hex digits
public record TraceKey(String hex) {

    private static final int DIGITS = 32;

    public static TraceKey ofFile(String workspaceId, String sha256) {
        return of("file", workspaceId, sha256);
    }

    /// Of a record, with all its deliveries.
    public static TraceKey ofVersion(String versionId) {
        return of("version", versionId);
    }

    /// Of a nightly job.
    public static TraceKey ofRun(long run) {
        return of("run", Long.toString(run));
    }

    private static TraceKey of(String... ids) {
        return new TraceKey(ContentHash.ofText(String.join(" ", ids)).hex().substring(0, DIGITS));
    }
}
