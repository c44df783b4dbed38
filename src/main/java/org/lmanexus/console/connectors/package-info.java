/// The page of the systems that get the record: how each stands, what is on its way, what it said.
@NullMarked
package org.lmanexus.console.connectors;

import org.jspecify.annotations.NullMarked;
