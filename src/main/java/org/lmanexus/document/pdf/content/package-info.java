/// The content of a page, read straight from its content streams: characters and thin lines, and
/// nothing else. PDFBox parses the file; what would draw is skipped.
@NullMarked
package org.lmanexus.document.pdf.content;

import org.jspecify.annotations.NullMarked;
