/// How files come in: the beans that `routes/inbound.camel.yaml` calls, and what they keep on disk.
@NullMarked
package org.lmanexus.sync.route;

import org.jspecify.annotations.NullMarked;
