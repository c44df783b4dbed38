/// Looks at all settings before anything starts, and names every mistake at once.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lmanexus.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
