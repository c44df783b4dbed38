/// Where terms stand away from what was approved, how severe that is, and what was done about it.
@ApplicationModule(
        allowedDependencies = {"kernel", "agreement", "audit", "identity", "term", "workspace"})
@NullMarked
package org.lmanexus.drift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
