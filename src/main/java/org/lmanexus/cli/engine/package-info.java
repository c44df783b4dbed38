/// The commands that start the engine's database side, and what they share.
@NullMarked
package org.lmanexus.cli.engine;

import org.jspecify.annotations.NullMarked;
