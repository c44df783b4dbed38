package org.lmanexus.document.pdf.write;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.write.Run;

import java.util.List;

/// A run of a paragraph with what hangs on it.
record Piece(int number, Run run, List<PdfNote> notes, @Nullable String footnote) {}
