/// What the file commands answer: as JSON, as a table, or as text.
@NullMarked
package org.lmanexus.cli.answer;

import org.jspecify.annotations.NullMarked;
