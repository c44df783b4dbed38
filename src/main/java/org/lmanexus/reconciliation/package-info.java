/// From a markup to proposals against the baseline, and from a decision to changed terms.
@ApplicationModule(
        allowedDependencies = {"kernel", "agreement", "audit", "document", "term", "workspace"})
@NullMarked
package org.lmanexus.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
