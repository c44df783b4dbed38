/// The commands that need the engine, run as a shell would run them.
@NullMarked
package org.lmanexus.cli.engine;

import org.jspecify.annotations.NullMarked;
