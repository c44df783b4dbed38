/// The commands of who keeps the engine: jobs, trail, users, database, backups.
@NullMarked
package org.lmanexus.cli.administration;

import org.jspecify.annotations.NullMarked;
