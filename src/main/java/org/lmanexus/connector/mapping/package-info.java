/// Mapping files: compiled once, compiled again when they change, run, and their results checked.
@NullMarked
package org.lmanexus.connector.mapping;

import org.jspecify.annotations.NullMarked;
