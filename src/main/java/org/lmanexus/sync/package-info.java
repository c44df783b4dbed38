/// Moves files in, records out, and runs the nightly jobs: the only home of Camel, Batch, Quartz
/// and Integration.
@NullMarked
package org.lmanexus.sync;

import org.jspecify.annotations.NullMarked;
