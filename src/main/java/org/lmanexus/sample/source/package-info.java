/// Reads the text of the sample agreement, numbers it and resolves its cross-references.
@NullMarked
package org.lmanexus.sample.source;

import org.jspecify.annotations.NullMarked;
