/// Finds clauses, variables, covenants, defined terms and references in a document. Pure.
@NullMarked
package org.lmanexus.agreement.reading;

import org.jspecify.annotations.NullMarked;
