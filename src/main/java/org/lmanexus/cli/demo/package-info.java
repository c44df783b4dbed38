/// `nexus demo`: the whole way, on the sample deal, with the downstream systems simulated.
@NullMarked
package org.lmanexus.cli.demo;

import org.jspecify.annotations.NullMarked;
