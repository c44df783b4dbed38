/// Graphs built from small agreements.
@NullMarked
package org.lmanexus.graph.build;

import org.jspecify.annotations.NullMarked;
