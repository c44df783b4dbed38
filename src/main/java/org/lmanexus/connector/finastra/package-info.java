/// Finastra: deals in JSON by the published rules of its open API standard.
@NullMarked
package org.lmanexus.connector.finastra;

import org.jspecify.annotations.NullMarked;
