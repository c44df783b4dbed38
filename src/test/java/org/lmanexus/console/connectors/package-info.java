@NullMarked
package org.lmanexus.console.connectors;

import org.jspecify.annotations.NullMarked;
