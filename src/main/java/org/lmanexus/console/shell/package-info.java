/// What all pages share: who may see which, the frame around them, refusals, and how numbers and
/// times are written.
@NullMarked
package org.lmanexus.console.shell;

import org.jspecify.annotations.NullMarked;
