/// An agreement changed by hand.
@NullMarked
package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.NullMarked;
