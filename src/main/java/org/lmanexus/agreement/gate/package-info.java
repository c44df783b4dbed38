/// The door to every change of terms: one writer at a time, no clause that somebody else has
/// locked, and word to who follows.
@NullMarked
package org.lmanexus.agreement.gate;

import org.jspecify.annotations.NullMarked;
