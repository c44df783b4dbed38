/// The nightly jobs and their runs.
@NullMarked
package org.lmanexus.api.trail;

import org.jspecify.annotations.NullMarked;
