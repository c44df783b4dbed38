/// Reads pages that are pictures of text, by tesseract as a process of its own.
@NullMarked
package org.lmanexus.document.pdf.scan;

import org.jspecify.annotations.NullMarked;
