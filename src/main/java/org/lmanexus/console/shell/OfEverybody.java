package org.lmanexus.console.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a controller whose pages belong to no deal; what it shows is its own to guard.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfEverybody {}
