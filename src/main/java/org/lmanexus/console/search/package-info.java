/// The page that finds clauses and terms by words, in one deal or in all of the reader's.
@NullMarked
package org.lmanexus.console.search;

import org.jspecify.annotations.NullMarked;
