/// Tests of the way in.
@NullMarked
package org.lmanexus.sync.route;

import org.jspecify.annotations.NullMarked;
