/// What can be said about words on a page: that they are changed, or remarked on.
@NullMarked
package org.lmanexus.document.pdf.mark;

import org.jspecify.annotations.NullMarked;
