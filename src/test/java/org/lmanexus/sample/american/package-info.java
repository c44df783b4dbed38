/// A credit agreement in the style of New York, with a negotiation of it, as a case for the scoring
/// scripts: a style that nothing was tuned on.
@NullMarked
package org.lmanexus.sample.american;

import org.jspecify.annotations.NullMarked;
