package org.lmanexus.document.pdf.write;

/// What stands on the pages, from top to bottom.
sealed interface Block permits PdfParagraph.Shape, PdfTable.Shape, Block.PageBreak {

    /// The rest of the page stays empty.
    record PageBreak() implements Block {}
}
