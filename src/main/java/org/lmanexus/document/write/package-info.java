/// What the writers of the two formats share: runs of text, who marked them, and how.
@NamedInterface("write")
@NullMarked
package org.lmanexus.document.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
