/// Tests of the push, over real routes and a real database, against the simulated systems.
@NullMarked
package org.lmanexus.sync.push;

import org.jspecify.annotations.NullMarked;
