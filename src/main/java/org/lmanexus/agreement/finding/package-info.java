/// Looking things up in an agreement: by words, and as they were.
@NullMarked
package org.lmanexus.agreement.finding;

import org.jspecify.annotations.NullMarked;
