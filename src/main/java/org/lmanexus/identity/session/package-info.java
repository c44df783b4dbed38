/// Sessions and their tokens: opened, exchanged, ended, and kept from being guessed.
@NullMarked
package org.lmanexus.identity.session;

import org.jspecify.annotations.NullMarked;
