/// Drift in the database: found for one workspace at a time, and decided on.
@NullMarked
package org.lmanexus.drift.store;

import org.jspecify.annotations.NullMarked;
