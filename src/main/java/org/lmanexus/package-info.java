/// LMA Nexus: the sync engine for syndicated-loan documentation.
@NullMarked
package org.lmanexus;

import org.jspecify.annotations.NullMarked;
