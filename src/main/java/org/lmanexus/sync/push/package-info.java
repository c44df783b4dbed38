/// The Camel side of the push: claims deliveries and sends each through its system's route.
@NullMarked
package org.lmanexus.sync.push;

import org.jspecify.annotations.NullMarked;
