/// The terms of a loan as typed values: found in text, parsed, compared, printed.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lmanexus.term;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
