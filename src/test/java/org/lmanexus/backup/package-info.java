@NullMarked
package org.lmanexus.backup;

import org.jspecify.annotations.NullMarked;
