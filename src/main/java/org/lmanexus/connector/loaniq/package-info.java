/// Loan IQ: change batches in XML over HTTP, each transaction awaiting approval there.
@NullMarked
package org.lmanexus.connector.loaniq;

import org.jspecify.annotations.NullMarked;
