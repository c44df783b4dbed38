/// The way from a file to its receipts as OpenTelemetry spans, where a collector is named.
@NullMarked
package org.lmanexus.sync.trace;

import org.jspecify.annotations.NullMarked;
