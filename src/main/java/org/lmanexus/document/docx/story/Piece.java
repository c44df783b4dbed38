package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;

import java.util.Objects;

/// Neighbouring characters of a paragraph that were changed, and look, alike.
///
/// @param revision innermost tracked change it lies in; null where it was always there and stays
/// @param format the tracked change of its look; null where there is none
public record Piece(
        StringBuilder text,
        @Nullable Revision revision,
        @Nullable Revision format,
        boolean emphasised) {

    public boolean in(View view) {
        return Revision.present(revision, view);
    }

    public boolean blank() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the same author did the same to it.
    boolean changedAlike(Revision other) {
        for (Revision at = revision; at != null; at = at.within()) {
            if (at.kind() == other.kind() && Objects.equals(at.author(), other.author())) {
                return true;
            }
        }
        return false;
    }

    boolean moved() {
        for (Revision at = revision; at != null; at = at.within()) {
            if (at.kind() == Revision.Kind.MOVE_FROM || at.kind() == Revision.Kind.MOVE_TO) {
                return true;
            }
        }
        return false;
    }
}
