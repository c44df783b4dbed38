/// The golden record as a banker reads it: what is in it and where from, its versions, its files.
@NullMarked
package org.lmanexus.console.record;

import org.jspecify.annotations.NullMarked;
