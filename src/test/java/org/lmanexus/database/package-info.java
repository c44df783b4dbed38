/// Tests of the database: its schema, its adoption, its embedded server.
@NullMarked
package org.lmanexus.database;

import org.jspecify.annotations.NullMarked;
