/// What attempts come to: payloads are kept, outcomes written, those of the same moment together.
@NullMarked
package org.lmanexus.connector.settlement;

import org.jspecify.annotations.NullMarked;
