/// The pages as their readers meet them: over the wire, and in a browser.
@NullMarked
package org.lmanexus.console;

import org.jspecify.annotations.NullMarked;
