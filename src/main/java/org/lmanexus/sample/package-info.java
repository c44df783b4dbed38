/// The sample deal: an agreement in two house styles and two markups of it, written from readable
/// source.
@ApplicationModule(
        allowedDependencies = {
            "document :: write",
            "document :: docx-write",
            "document :: pdf-write",
            "kernel"
        })
@NullMarked
package org.lmanexus.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
