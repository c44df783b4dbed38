/// What stands: drift, the graph, the golden record, and where the record went.
@NullMarked
package org.lmanexus.api.term;

import org.jspecify.annotations.NullMarked;
