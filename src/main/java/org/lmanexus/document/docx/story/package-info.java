/// The text of a DOCX as it stands in the XML, with who changed what: paragraphs, rows, revisions.
@NullMarked
package org.lmanexus.document.docx.story;

import org.jspecify.annotations.NullMarked;
