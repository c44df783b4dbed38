/// The nightly jobs as Spring Batch runs them: workspace by workspace, in ranges that any node
/// takes.
@NullMarked
package org.lmanexus.sync.job;

import org.jspecify.annotations.NullMarked;
