/// How people come into a deal and leave it.
@NullMarked
package org.lmanexus.workspace.member;

import org.jspecify.annotations.NullMarked;
