/// The page of who belongs to a deal, by which rules it is run, and whether it still runs.
@NullMarked
package org.lmanexus.console.members;

import org.jspecify.annotations.NullMarked;
