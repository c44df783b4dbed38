/// What holds for every request to the interface, before any resource sees it.
@NullMarked
package org.lmanexus.api.web;

import org.jspecify.annotations.NullMarked;
