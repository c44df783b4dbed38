/// Fonts, as far as reading needs them: what codes stand for, and how wide they are.
@NullMarked
package org.lmanexus.document.pdf.font;

import org.jspecify.annotations.NullMarked;
