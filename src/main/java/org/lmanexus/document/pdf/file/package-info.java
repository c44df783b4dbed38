/// Opens a PDF, with a password or without, and unfolds no more of it than one file may take.
@NullMarked
package org.lmanexus.document.pdf.file;

import org.jspecify.annotations.NullMarked;
