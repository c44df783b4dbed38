/// What a DOCX or PDF says and what it changes, whichever of the two it is.
@ApplicationModule(allowedDependencies = {"kernel", "term"})
@NullMarked
package org.lmanexus.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
