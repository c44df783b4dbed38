/// The variables of a clause under edits of its text: moved, read anew, or gone.
@NullMarked
package org.lmanexus.agreement.text;

import org.jspecify.annotations.NullMarked;
