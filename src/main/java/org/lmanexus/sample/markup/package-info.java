/// Reads what counsel want changed in the sample agreement and marks it, checking every edit.
@NullMarked
package org.lmanexus.sample.markup;

import org.jspecify.annotations.NullMarked;
