/// Tests of compiling, reloading and running mapping files.
@NullMarked
package org.lmanexus.connector.mapping;

import org.jspecify.annotations.NullMarked;
