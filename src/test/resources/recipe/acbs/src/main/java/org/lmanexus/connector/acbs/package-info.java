/// ACBS: loans in JSON over HTTP.
@NullMarked
package org.lmanexus.connector.acbs;

import org.jspecify.annotations.NullMarked;
