/// The engine behind `Comparison`: plain values in and out, no Spring, no database.
@NullMarked
package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.NullMarked;
