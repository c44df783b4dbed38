/// Changes of an agreement by hand: text, values and locks.
@NullMarked
package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.NullMarked;
