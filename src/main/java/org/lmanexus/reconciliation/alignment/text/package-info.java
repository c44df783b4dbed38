/// The words of a contract: tokens, sentences, and what differs between two texts.
@NullMarked
package org.lmanexus.reconciliation.alignment.text;

import org.jspecify.annotations.NullMarked;
