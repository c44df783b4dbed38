/// The lock under which `routes/inbound.camel.yaml` reads a file: one node at a time, and no dead
/// one for long.
@NullMarked
package org.lmanexus.sync.route.lock;

import org.jspecify.annotations.NullMarked;
