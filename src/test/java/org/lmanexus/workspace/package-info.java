/// Tests of the workspace module.
@NullMarked
package org.lmanexus.workspace;

import org.jspecify.annotations.NullMarked;
