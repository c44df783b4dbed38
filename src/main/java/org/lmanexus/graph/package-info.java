/// Which clause and variable depends on which, what is wrong between them, and the integrity score.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "agreement",
            "audit",
            "drift",
            "identity",
            "term",
            "workspace"
        })
@NullMarked
package org.lmanexus.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
