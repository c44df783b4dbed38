/// The append-only trail of who did what, linked by a hash chain.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lmanexus.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
