/// Lines read as one text, and what differs between two such texts.
@NullMarked
package org.lmanexus.reconciliation.alignment.passage;

import org.jspecify.annotations.NullMarked;
