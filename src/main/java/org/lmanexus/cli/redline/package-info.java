/// A comparison as a page that stands alone.
@NullMarked
package org.lmanexus.cli.redline;

import org.jspecify.annotations.NullMarked;
