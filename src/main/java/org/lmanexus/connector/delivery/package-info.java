/// The outbox: queues deliveries when a version is published, claims, pushes and settles them.
@NullMarked
package org.lmanexus.connector.delivery;

import org.jspecify.annotations.NullMarked;
