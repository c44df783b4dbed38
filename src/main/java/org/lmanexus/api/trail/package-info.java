/// What happened: the trail, and the runs of the nightly jobs.
@NullMarked
package org.lmanexus.api.trail;

import org.jspecify.annotations.NullMarked;
