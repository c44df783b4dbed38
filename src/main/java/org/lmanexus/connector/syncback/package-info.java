/// Sync back: reads what the systems hold and keeps where it differs from what was delivered.
@NullMarked
package org.lmanexus.connector.syncback;

import org.jspecify.annotations.NullMarked;
