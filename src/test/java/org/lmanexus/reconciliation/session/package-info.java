/// Sessions and decisions in the database.
@NullMarked
package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.NullMarked;
