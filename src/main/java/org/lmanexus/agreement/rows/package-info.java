/// The rows of an agreement in the database: clauses, variables, covenants and what they were.
@NullMarked
package org.lmanexus.agreement.rows;

import org.jspecify.annotations.NullMarked;
