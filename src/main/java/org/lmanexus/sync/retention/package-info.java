/// What is not kept for ever: a night's sweep over tables and folders that would only grow.
@NullMarked
package org.lmanexus.sync.retention;

import org.jspecify.annotations.NullMarked;
