/// Signing in and out over REST.
@NullMarked
package org.lmanexus.api.auth;

import org.jspecify.annotations.NullMarked;
