/// The diagrams of `docs/architecture.md`, drawn from the classes.
@NullMarked
package org.lmanexus.drawing;

import org.jspecify.annotations.NullMarked;
