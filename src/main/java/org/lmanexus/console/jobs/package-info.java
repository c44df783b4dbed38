/// The pages of the nightly jobs: when they start, what they did, and the hand that starts, stops,
/// recovers and pauses them.
@NullMarked
package org.lmanexus.console.jobs;

import org.jspecify.annotations.NullMarked;
