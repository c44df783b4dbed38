/// How people stay signed in.
@NullMarked
package org.lmanexus.identity.session;

import org.jspecify.annotations.NullMarked;
