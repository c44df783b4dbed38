/// Variables of clauses under edits.
@NullMarked
package org.lmanexus.agreement.text;

import org.jspecify.annotations.NullMarked;
