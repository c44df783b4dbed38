/// Tests of how deliveries are tried.
@NullMarked
package org.lmanexus.connector.settlement;

import org.jspecify.annotations.NullMarked;
