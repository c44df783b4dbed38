/// How people come into the pages and leave them.
@NullMarked
package org.lmanexus.console.entry;

import org.jspecify.annotations.NullMarked;
