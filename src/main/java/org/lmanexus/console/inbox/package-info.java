/// The files of a deal as they come: dropped, uploaded, taken in, refused.
@NullMarked
package org.lmanexus.console.inbox;

import org.jspecify.annotations.NullMarked;
