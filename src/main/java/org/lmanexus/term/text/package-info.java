/// Words, figures and marks of a text, and the quantities they make, before they mean a term.
@NullMarked
package org.lmanexus.term.text;

import org.jspecify.annotations.NullMarked;
