/// Markups in the database: sessions, their items, and what deciding an item does.
@NullMarked
package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.NullMarked;
