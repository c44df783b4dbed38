/// The engine as a command holds it, and the commands that run it or work on a deal.
@NullMarked
package org.lmanexus.cli.engine;

import org.jspecify.annotations.NullMarked;
