/// Deals, their members, what each member may do, and the six governance rules.
@ApplicationModule(allowedDependencies = {"kernel", "audit", "identity"})
@NullMarked
package org.lmanexus.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
