/// The agreement as it stands: read, looked into, and edited by hand.
@NullMarked
package org.lmanexus.console.agreement;

import org.jspecify.annotations.NullMarked;
