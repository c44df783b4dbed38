/// Tests of the nightly jobs.
@NullMarked
package org.lmanexus.sync.job;

import org.jspecify.annotations.NullMarked;
