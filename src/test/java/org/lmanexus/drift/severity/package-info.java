/// Severity, rule by rule.
@NullMarked
package org.lmanexus.drift.severity;

import org.jspecify.annotations.NullMarked;
