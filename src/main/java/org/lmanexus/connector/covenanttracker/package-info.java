/// CovenantTracker: the covenants of a deal in JSON, after FpML's loan covenant obligation.
@NullMarked
package org.lmanexus.connector.covenanttracker;

import org.jspecify.annotations.NullMarked;
