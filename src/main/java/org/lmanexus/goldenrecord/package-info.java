/// The one record of a deal: derived, gated, versioned, published.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "agreement",
            "audit",
            "drift",
            "graph",
            "term",
            "workspace"
        })
@NullMarked
package org.lmanexus.goldenrecord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
