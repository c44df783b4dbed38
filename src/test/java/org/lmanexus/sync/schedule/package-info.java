@NullMarked
package org.lmanexus.sync.schedule;

import org.jspecify.annotations.NullMarked;
