/// The commands of who keeps the engine, run as a shell would run them.
@NullMarked
package org.lmanexus.cli.administration;

import org.jspecify.annotations.NullMarked;
