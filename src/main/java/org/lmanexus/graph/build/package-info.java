/// The graph of an agreement, built from its text: pure, and the same for the same agreement.
@NullMarked
package org.lmanexus.graph.build;

import org.jspecify.annotations.NullMarked;
