/// The commands that work on a deal, run as a shell would run them.
@NullMarked
package org.lmanexus.cli.engine;

import org.jspecify.annotations.NullMarked;
