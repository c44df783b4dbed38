/// Opens a DOCX within limits: its parts, their relationships and their XML, and nothing outside
/// it.
@NullMarked
package org.lmanexus.document.docx.part;

import org.jspecify.annotations.NullMarked;
