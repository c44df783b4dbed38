/// Tests of one connector: its mapping by worked examples, its receipts, its addressing.
@NullMarked
package org.lmanexus.connector.covenanttracker;

import org.jspecify.annotations.NullMarked;
