/// This process among all that work on one database.
@NullMarked
package org.lmanexus.sync.node;

import org.jspecify.annotations.NullMarked;
