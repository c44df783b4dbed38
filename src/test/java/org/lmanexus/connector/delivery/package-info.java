/// Tests of how deliveries are tried.
@NullMarked
package org.lmanexus.connector.delivery;

import org.jspecify.annotations.NullMarked;
