/// Prints PDF pages, with visual redlines and annotations, always the same bytes for the same
/// calls.
@NamedInterface("pdf-write")
@NullMarked
package org.lmanexus.document.pdf.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
