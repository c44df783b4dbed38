/// Markups in the database: sessions, their items, and how an item is decided.
@NullMarked
package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.NullMarked;
