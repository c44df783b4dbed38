/// The agreements in the database: baselines taken in, terms changed, history kept.
@NullMarked
package org.lmanexus.agreement.store;

import org.jspecify.annotations.NullMarked;
