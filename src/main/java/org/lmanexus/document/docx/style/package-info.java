/// What paragraphs inherit: styles, and the automatic numbers that lists give them.
@NullMarked
package org.lmanexus.document.docx.style;

import org.jspecify.annotations.NullMarked;
