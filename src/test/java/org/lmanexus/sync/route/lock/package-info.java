/// Tests of the lock on the way in.
@NullMarked
package org.lmanexus.sync.route.lock;

import org.jspecify.annotations.NullMarked;
