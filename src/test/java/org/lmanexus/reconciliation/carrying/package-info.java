/// What carrying out an item changes.
@NullMarked
package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.NullMarked;
