/// Deliveries of published records to the downstream systems, each exactly once in effect.
@ApplicationModule(allowedDependencies = {"kernel", "audit", "goldenrecord", "workspace"})
@NullMarked
package org.lmanexus.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
