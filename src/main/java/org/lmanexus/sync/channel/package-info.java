/// The PostgreSQL channel that hands a job's ranges to whichever node is free.
@NullMarked
package org.lmanexus.sync.channel;

import org.jspecify.annotations.NullMarked;
