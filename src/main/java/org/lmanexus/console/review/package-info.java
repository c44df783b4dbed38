/// The review of a markup: the agreement with each change in place, and what is decided of it.
@NullMarked
package org.lmanexus.console.review;

import org.jspecify.annotations.NullMarked;
