/// The text of a DOCX as it stands in the XML, with who changed what: paragraphs, rows, revisions,
/// and which paragraphs a view joins.
@NullMarked
package org.lmanexus.document.docx.story;

import org.jspecify.annotations.NullMarked;
