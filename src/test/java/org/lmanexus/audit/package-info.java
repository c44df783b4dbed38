/// Tests of the audit module.
@NullMarked
package org.lmanexus.audit;

import org.jspecify.annotations.NullMarked;
