/// The REST interface over the wire.
@NullMarked
package org.lmanexus.api;

import org.jspecify.annotations.NullMarked;
