/// How much of its baseline a markup covers, and what its silence about the rest means.
@NullMarked
package org.lmanexus.reconciliation.alignment.part;

import org.jspecify.annotations.NullMarked;
