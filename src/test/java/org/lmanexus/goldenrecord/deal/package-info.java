/// Deals read from agreements.
@NullMarked
package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.NullMarked;
