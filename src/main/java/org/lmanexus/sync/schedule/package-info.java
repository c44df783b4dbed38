/// When the nightly jobs start: Quartz triggers made from the job files, one firing for all nodes.
@NullMarked
package org.lmanexus.sync.schedule;

import org.jspecify.annotations.NullMarked;
