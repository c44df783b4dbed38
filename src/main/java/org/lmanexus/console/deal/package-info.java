/// The list of deals, and the first page of one.
@NullMarked
package org.lmanexus.console.deal;

import org.jspecify.annotations.NullMarked;
