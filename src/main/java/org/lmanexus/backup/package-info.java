/// Writes the database and the store of documents into one backup, and makes both from one again.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lmanexus.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
