/// How each connector stands: by what its last delivery came to, by probes, by its mapping.
@NullMarked
package org.lmanexus.connector.status;

import org.jspecify.annotations.NullMarked;
