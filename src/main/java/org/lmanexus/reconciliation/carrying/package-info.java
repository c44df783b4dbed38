/// What carrying out an item changes in the agreement, and what it finds there first.
@NullMarked
package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.NullMarked;
