/// The board of terms that stand away from what was approved.
@NullMarked
package org.lmanexus.console.drift;

import org.jspecify.annotations.NullMarked;
