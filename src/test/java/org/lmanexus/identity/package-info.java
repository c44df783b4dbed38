/// Tests of the identity module.
@NullMarked
package org.lmanexus.identity;

import org.jspecify.annotations.NullMarked;
