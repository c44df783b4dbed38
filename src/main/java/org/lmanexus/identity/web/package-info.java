/// Who gets past the door of the web interface.
@NullMarked
package org.lmanexus.identity.web;

import org.jspecify.annotations.NullMarked;
