/// The people and the service user of the engine, and how they sign in.
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
@NullMarked
package org.lmanexus.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
