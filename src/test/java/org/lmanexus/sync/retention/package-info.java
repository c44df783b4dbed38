@NullMarked
package org.lmanexus.sync.retention;

import org.jspecify.annotations.NullMarked;
