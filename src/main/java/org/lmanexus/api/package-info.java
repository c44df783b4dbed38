/// The REST interface under /api/v1: every resource takes whoever signed in and asks a module.
@NullMarked
package org.lmanexus.api;

import org.jspecify.annotations.NullMarked;
