/// Golden records as files: FpML and CSV by a mapping each, JSON as it is.
@NullMarked
package org.lmanexus.connector.export;

import org.jspecify.annotations.NullMarked;
