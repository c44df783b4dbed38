/// The PostgreSQL that the engine works on: an embedded one kept under the data folder, or a given
/// one.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package org.lmanexus.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
