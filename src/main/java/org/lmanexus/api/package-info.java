/// The REST interface under /api/v1.
@NullMarked
package org.lmanexus.api;

import org.jspecify.annotations.NullMarked;
