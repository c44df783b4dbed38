package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Comment;
import org.lmanexus.document.docx.CommentsReader.Remark;
import org.lmanexus.document.docx.CommentsReader.Thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The comments of a document, in the order in which they stand in it.
final class Comments {

    private final CommentAnchors anchors;
    private final Map<String, Thread> threads;
    private final List<Remark> remarks;
    private final Map<String, Remark> byParagraph = new HashMap<>();

    Comments(List<Remark> remarks, Map<String, Thread> threads, CommentAnchors anchors) {
        this.anchors = anchors;
        this.threads = threads;
        List<String> order = anchors.ids();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        this.remarks = new ArrayList<>(remarks);
        this.remarks.sort((a, b) -> Integer.compare(place(a, places), place(b, places)));
        for (Remark remark : remarks) {
            if (remark.paragraph() != null) {
                byParagraph.put(remark.paragraph(), remark);
            }
        }
        this.remarks.forEach(this::want);
    }

    private static int place(Remark remark, Map<String, Integer> places) {
        return places.getOrDefault(remark.id(), Integer.MAX_VALUE);
    }

    private void want(Remark remark) {
        Slot slot = slot(remark);
        if (slot != null) {
            slot.want();
        }
    }

    /// Where the comment stands; a reply without a place of its own, where its thread begins.
    private @Nullable Slot slot(Remark remark) {
        Slot slot = anchors.slot(remark.id());
        Remark parent = parent(remark);
        return slot == null && parent != null ? anchors.slot(parent.id()) : slot;
    }

    private @Nullable Remark parent(Remark remark) {
        Thread thread = thread(remark);
        return thread == null || thread.parent() == null ? null : byParagraph.get(thread.parent());
    }

    private @Nullable Thread thread(Remark remark) {
        return remark.paragraph() == null ? null : threads.get(remark.paragraph());
    }

    /// To be asked once the blocks are numbered.
    List<Comment> list() {
        return remarks.stream().map(this::comment).toList();
    }

    private Comment comment(Remark remark) {
        Slot slot = slot(remark);
        Remark parent = parent(remark);
        Thread thread = thread(remark);
        return new Comment(
                remark.id(),
                remark.author() == null ? null : NormalText.of(remark.author()),
                remark.date(),
                slot == null ? 0 : Math.max(0, slot.index()),
                anchors.words(remark.id()),
                remark.text(),
                parent == null ? null : parent.id(),
                thread != null && thread.resolved(),
                null);
    }
}
