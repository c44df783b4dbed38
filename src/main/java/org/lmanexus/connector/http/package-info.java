/// What HTTP answers mean for a delivery, the same for every system that speaks HTTP.
@NullMarked
package org.lmanexus.connector.http;

import org.jspecify.annotations.NullMarked;
