package org.lmanexus.document;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.ContentHash;

import java.util.List;

/// What a file says and what it changes. All text is Unicode NFC.
///
/// @param file its name, without folders
/// @param pages null where the file does not know
/// @param warnings what was not read or not compared, one sentence each
public record Document(
        String file,
        DocumentType type,
        ContentHash sha256,
        @Nullable Integer pages,
        List<Block> blocks,
        List<Change> changes,
        List<Comment> comments,
        List<String> warnings) {

    public Document {
        blocks = List.copyOf(blocks);
        changes = List.copyOf(changes);
        comments = List.copyOf(comments);
        warnings = List.copyOf(warnings);
    }

    /// Whether the file itself marks what it changes; if not, it is a clean copy to compare as
    /// text.
    public boolean marked() {
        return !changes.isEmpty();
    }
}
