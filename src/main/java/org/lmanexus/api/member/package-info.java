/// The members of a deal over REST.
@NullMarked
package org.lmanexus.api.member;

import org.jspecify.annotations.NullMarked;
