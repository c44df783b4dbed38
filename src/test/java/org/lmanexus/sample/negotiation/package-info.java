/// Makes negotiations of the sample deal by seed, every edit known, to score `compare` on.
@NullMarked
package org.lmanexus.sample.negotiation;

import org.jspecify.annotations.NullMarked;
