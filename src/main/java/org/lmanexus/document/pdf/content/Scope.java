package org.lmanexus.document.pdf.content;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// Where an operator stands: the state, the resources that it may name, and the page that it shows
/// things on.
final class Scope {

    /// States saved within each other; what goes deeper is not saved.
    private static final int DEEPEST = 2000;

    private final Canvas canvas;
    private final @Nullable COSDictionary resources;
    private final Deque<State> saved = new ArrayDeque<>();
    private State state;
    private int unsaved;

    Scope(Canvas canvas, @Nullable COSDictionary resources, State state) {
        this.canvas = canvas;
        this.resources = resources;
        this.state = state;
    }

    State state() {
        return state;
    }

    Canvas canvas() {
        return canvas;
    }

    @Nullable COSDictionary resources() {
        return resources;
    }

    /// The resources of a kind.
    @Nullable COSDictionary resource(COSName kind) {
        return resources == null ? null : resources.getCOSDictionary(kind);
    }

    void save() {
        if (saved.size() < DEEPEST) {
            saved.push(state.copy());
        } else {
            unsaved++;
        }
    }

    void restore() {
        if (unsaved > 0) {
            unsaved--;
        } else if (!saved.isEmpty()) {
            state = saved.pop();
        }
    }
}
