/// Reads a DOCX: its text with every change accepted and rejected, its changes and its comments.
@NullMarked
package org.lmanexus.document.docx;

import org.jspecify.annotations.NullMarked;
