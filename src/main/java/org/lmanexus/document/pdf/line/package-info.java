/// Characters put into lines, and lines into reading order.
@NullMarked
package org.lmanexus.document.pdf.line;

import org.jspecify.annotations.NullMarked;
