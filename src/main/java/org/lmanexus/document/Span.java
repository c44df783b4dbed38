package org.lmanexus.document;

/// A piece of a text: UTF-16 units from `start` to just before `end`.
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }
}
