/// Golden records, gated and published.
@NullMarked
package org.lmanexus.goldenrecord.store;

import org.jspecify.annotations.NullMarked;
