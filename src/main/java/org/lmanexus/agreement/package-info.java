/// The clauses, variables and covenants of a facility agreement: read from a document, kept as a
/// baseline.
@ApplicationModule(allowedDependencies = {"kernel", "audit", "document", "term", "workspace"})
@NullMarked
package org.lmanexus.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
