/// The whole way through the product.
@NullMarked
package org.lmanexus.sync;

import org.jspecify.annotations.NullMarked;
