/// The web pages: people see, review and decide here. Each package is one page; what they share is
/// in `shell`, how people come in in `entry`. No page decides anything itself: it asks a module.
@NullMarked
package org.lmanexus.console;

import org.jspecify.annotations.NullMarked;
