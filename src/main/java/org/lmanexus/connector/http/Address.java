package org.lmanexus.connector.http;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// A base address that routes put paths behind; empty where there is none.
@Pattern(
        regexp = "|https?://[^\\s/?#][^\\s?#]*(?<!/)",
        message = "must be http:// or https:// and a host, with no slash at the end")
@Constraint(validatedBy = {})
@Target(FIELD)
@Retention(RUNTIME)
public @interface Address {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
