/// Reads a letter's paragraphs: which of them instruct, about what, and what they want done.
@NullMarked
package org.lmanexus.reconciliation.letter.reading;

import org.jspecify.annotations.NullMarked;
