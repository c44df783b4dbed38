/// The dependency graph in the database: rebuilt where the agreement changed, its flags always up
/// to date.
@NullMarked
package org.lmanexus.graph.store;

import org.jspecify.annotations.NullMarked;
