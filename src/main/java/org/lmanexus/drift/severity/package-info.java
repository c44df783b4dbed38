/// How severe it is that a term stands away from its baseline, and whom that serves: exact, by
/// named rules in order.
@NullMarked
package org.lmanexus.drift.severity;

import org.jspecify.annotations.NullMarked;
