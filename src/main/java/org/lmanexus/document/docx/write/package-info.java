/// Writes Word documents, with tracked changes and comments, always the same bytes for the same
/// calls.
@NamedInterface("docx-write")
@NullMarked
package org.lmanexus.document.docx.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
