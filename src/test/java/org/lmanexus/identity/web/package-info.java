/// The doors.
@NullMarked
package org.lmanexus.identity.web;

import org.jspecify.annotations.NullMarked;
