/// The life of drift.
@NullMarked
package org.lmanexus.drift.store;

import org.jspecify.annotations.NullMarked;
