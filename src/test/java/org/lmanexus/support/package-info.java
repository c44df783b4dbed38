/// What integration tests stand on.
@NullMarked
package org.lmanexus.support;

import org.jspecify.annotations.NullMarked;
