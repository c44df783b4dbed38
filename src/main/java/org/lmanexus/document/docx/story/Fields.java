package org.lmanexus.document.docx.story;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Which of Word's fields are open: their results are text, their codes are not.
final class Fields {

    /// Fields that never end must not pile up.
    private static final int DEEPEST = 32;

    private final Deque<Field> open = new ArrayDeque<>();
    private int inCode;
    private boolean contentsBegun;

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean inCode = true;
        private boolean contents;

        private void leaveCode() {
            String start = code.toString().strip().toUpperCase(Locale.ROOT);
            contents = start.equals("TOC") || start.startsWith("TOC ");
            inCode = false;
        }
    }

    void mark(String type) {
        switch (type) {
            case "begin" -> begin();
            case "separate" -> separate();
            case "end" -> end();
            default -> {}
        }
    }

    void code(String text) {
        if (!open.isEmpty() && open.peek().inCode) {
            open.peek().code.append(text);
        }
    }

    private void begin() {
        if (open.size() == DEEPEST) {
            end();
        }
        open.push(new Field());
        inCode++;
    }

    private void separate() {
        if (!open.isEmpty()) {
            leaveCode(open.peek());
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            leaveCode(open.pop());
        }
    }

    private void leaveCode(Field field) {
        if (field.inCode) {
            field.leaveCode();
            inCode--;
            contentsBegun |= field.contents;
        }
    }

    /// A field whose code never ends must not swallow the rest of the document.
    void paragraphEnds() {
        if (inCode > 0) {
            open.forEach(this::leaveCode);
        }
    }

    boolean shown() {
        return inCode == 0;
    }

    /// Whether a table of contents is open, or was since it was last asked.
    boolean contents() {
        if (contentsBegun) {
            contentsBegun = false;
            return true;
        }
        for (Field field : open) {
            if (field.contents) {
                return true;
            }
        }
        return false;
    }
}
