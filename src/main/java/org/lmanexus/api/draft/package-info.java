/// The agreement: read, searched, and changed by hand.
@NullMarked
package org.lmanexus.api.draft;

import org.jspecify.annotations.NullMarked;
