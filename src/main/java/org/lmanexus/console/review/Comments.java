package org.lmanexus.console.review;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.sync.Inbox;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads the remarks of a markup from the file that was kept.
@Component
class Comments {

    private final Inbox inbox;
    private final DocumentReader reader = DocumentReader.standard();

    Comments(Inbox inbox) {
        this.inbox = inbox;
    }

    /// Each thread with its answers, in the document's order; none where the file is not kept.
    List<Thread> of(ReconciliationSession session) {
        String sha256 = session.sha256();
        return sha256 == null
                ? List.of()
                : inbox.original(session.workspaceId(), sha256)
                        .map(file -> threads(reader.read(file)))
                        .orElse(List.of());
    }

    private static List<Thread> threads(Document document) {
        List<Comment> all = document.comments();
        List<Thread> threads = new ArrayList<>();
        for (Comment comment : all) {
            if (comment.replyTo() == null) {
                threads.add(
                        new Thread(
                                comment,
                                page(document, comment),
                                all.stream()
                                        .filter(
                                                each ->
                                                        Objects.equals(
                                                                each.replyTo(), comment.id()))
                                        .toList()));
            }
        }
        return threads;
    }

    private static @Nullable Integer page(Document document, Comment comment) {
        return document.blocks().stream()
                .filter(block -> block.index() == comment.block())
                .findFirst()
                .map(Block::page)
                .orElse(null);
    }

    /// @param page null in a DOCX
    public record Thread(Comment first, @Nullable Integer page, List<Comment> answers) {}
}
