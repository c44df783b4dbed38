@NullMarked
package org.lmanexus.console.entry;

import org.jspecify.annotations.NullMarked;
