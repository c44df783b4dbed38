package org.lmanexus.document;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/// What holds of every document that was read, whatever was wrong with its file.
public final class Soundness {

    private Soundness() {}

    /// @return what does not hold; null where all does
    public static @Nullable String fault(Document document) {
        for (int i = 0; i < document.blocks().size(); i++) {
            if (document.blocks().get(i).index() != i) {
                return "index out of order";
            }
        }
        Set<String> ids = new HashSet<>();
        for (Change change : document.changes()) {
            if (!ids.add(change.id())) {
                return "one id twice";
            }
            Block block = document.blocks().get(change.block());
            Block from =
                    change.fromBlock() == null ? block : document.blocks().get(change.fromBlock());
            if (outside(change.acceptedSpan(), block.text(View.ACCEPTED))
                    || outside(change.rejectedSpan(), from.text(View.REJECTED))) {
                return "span outside of its text: " + change.kind();
            }
        }
        return document.comments().stream()
                        .anyMatch(c -> c.block() >= Math.max(1, document.blocks().size()))
                ? "comment on no block"
                : null;
    }

    private static boolean outside(@Nullable Span span, @Nullable String text) {
        return span != null && (text == null || span.end() > text.length());
    }
}
