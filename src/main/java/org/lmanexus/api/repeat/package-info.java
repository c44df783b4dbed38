/// Requests that may be sent again: one effect, and the first answer each time.
@NullMarked
package org.lmanexus.api.repeat;

import org.jspecify.annotations.NullMarked;
