/// The `nexus` command.
@NullMarked
package org.lmanexus.cli;

import org.jspecify.annotations.NullMarked;
