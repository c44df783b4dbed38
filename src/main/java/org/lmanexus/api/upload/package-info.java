/// Files handed over by REST.
@NullMarked
package org.lmanexus.api.upload;

import org.jspecify.annotations.NullMarked;
