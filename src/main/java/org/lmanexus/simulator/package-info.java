/// The four downstream systems, simulated in this process. Only the demo and tests start them.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.lmanexus.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
