/// Content streams as bytes and tokens.
@NullMarked
package org.lmanexus.document.pdf.stream;

import org.jspecify.annotations.NullMarked;
