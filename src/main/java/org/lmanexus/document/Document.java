package org.lmanexus.document;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.ContentHash;

import java.util.List;

/// What a file says and what it changes. All text is Unicode NFC.
///
/// @param file its name, without folders
/// @param pages null where the file does not know
/// @param warnings what was not read or not compared, one sentence each
/// @param recognised pages that were read from a picture, whose words are not certain
public record Document(
        String file,
        DocumentType type,
        ContentHash sha256,
        @Nullable Integer pages,
        List<Block> blocks,
        List<Change> changes,
        List<Comment> comments,
        List<String> warnings,
        List<Integer> recognised) {

    public Document {
        blocks = List.copyOf(blocks);
        changes = List.copyOf(changes);
        comments = List.copyOf(comments);
        warnings = List.copyOf(warnings);
        recognised = List.copyOf(recognised);
    }

    /// The same under another name, and with other blocks.
    public Document with(String name, List<Block> others) {
        return new Document(
                name, type, sha256, pages, others, changes, comments, warnings, recognised);
    }

    /// Whether the file itself marks what it changes; if not, it is a clean copy to compare as
    /// text.
    public boolean marked() {
        return !changes.isEmpty();
    }
}
