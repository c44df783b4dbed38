/// Reads a PDF: its text in reading order, and what lines, colours and annotations change in it.
@NullMarked
package org.lmanexus.document.pdf;

import org.jspecify.annotations.NullMarked;
