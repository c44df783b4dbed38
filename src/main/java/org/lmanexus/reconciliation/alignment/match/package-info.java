/// Which line and which clause of one version stands for which of another.
@NullMarked
package org.lmanexus.reconciliation.alignment.match;

import org.jspecify.annotations.NullMarked;
