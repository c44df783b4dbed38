/// The golden record in the database: computed, gated, versioned, published.
@NullMarked
package org.lmanexus.goldenrecord.store;

import org.jspecify.annotations.NullMarked;
