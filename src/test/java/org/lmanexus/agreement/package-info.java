/// Words of clauses under edits.
@NullMarked
package org.lmanexus.agreement;

import org.jspecify.annotations.NullMarked;
