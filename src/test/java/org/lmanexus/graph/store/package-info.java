/// Graphs in the database.
@NullMarked
package org.lmanexus.graph.store;

import org.jspecify.annotations.NullMarked;
