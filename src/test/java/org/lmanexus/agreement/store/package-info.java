/// Terms in the database, changed and kept.
@NullMarked
package org.lmanexus.agreement.store;

import org.jspecify.annotations.NullMarked;
