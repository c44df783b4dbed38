/// The impact map: what depends on what, what is wrong between terms, and what that costs the
/// score.
@NullMarked
package org.lmanexus.console.map;

import org.jspecify.annotations.NullMarked;
