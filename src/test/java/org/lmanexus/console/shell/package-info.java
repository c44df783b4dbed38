@NullMarked
package org.lmanexus.console.shell;

import org.jspecify.annotations.NullMarked;
