@NullMarked
package org.lmanexus.console.review;

import org.jspecify.annotations.NullMarked;
