package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;

/// What holds for the text that follows: who changed it, and how it looks.
record Run(@Nullable Revision revision, @Nullable Revision format, boolean emphasised) {

    Run in(Revision inner) {
        return new Run(inner.in(revision), format, emphasised);
    }
}
