/// The page of who did what and why, and whether the trail still holds.
@NullMarked
package org.lmanexus.console.audit;

import org.jspecify.annotations.NullMarked;
