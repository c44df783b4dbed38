/// What reviewers put on a page as annotations.
@NullMarked
package org.lmanexus.document.pdf.review;

import org.jspecify.annotations.NullMarked;
