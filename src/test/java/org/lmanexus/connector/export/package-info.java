/// Tests of the golden record as a file.
@NullMarked
package org.lmanexus.connector.export;

import org.jspecify.annotations.NullMarked;
