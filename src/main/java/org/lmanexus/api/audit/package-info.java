/// The trail over REST.
@NullMarked
package org.lmanexus.api.audit;

import org.jspecify.annotations.NullMarked;
