package org.lmanexus.settings;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

import java.util.Optional;
import java.util.stream.Collectors;

/// Whether values are of their kind and within their limits.
final class SettingValues implements AutoCloseable {

    private final Environment environment;
    private final Binder binder;
    private final ValidatorFactory limits = Validation.buildDefaultValidatorFactory();

    SettingValues(Environment environment) {
        this.environment = environment;
        this.binder = Binder.get(environment);
    }

    Optional<String> mistake(Setting setting) {
        try {
            Object value = binder.bind(setting.name(), Bindable.of(type(setting))).orElse(null);
            return value == null ? Optional.empty() : beyondLimits(setting, value);
        } catch (BindException e) {
            return Optional.of(line(setting, "give " + setting.kind()));
        }
    }

    private static ResolvableType type(Setting setting) {
        return ResolvableType.forType(setting.component().getGenericType());
    }

    private Optional<String> beyondLimits(Setting setting, Object value) {
        String found =
                limits
                        .getValidator()
                        .validateValue(setting.holder(), setting.component().getName(), value)
                        .stream()
                        .map(ConstraintViolation::getMessage)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return found.isEmpty() ? Optional.empty() : Optional.of(line(setting, "it " + found));
    }

    /// What values of one record say against each other.
    Optional<String> contradiction(Class<?> holder) {
        String prefix = holder.getAnnotation(ConfigurationProperties.class).value();
        try {
            binder.bind(prefix, Bindable.of(holder));
            return Optional.empty();
        } catch (BindException e) {
            return Optional.of(
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
        }
    }

    private String line(Setting setting, String what) {
        return "%s is %s; %s"
                .formatted(
                        setting.name(),
                        Secrets.shown(setting.name(), environment.getProperty(setting.name())),
                        what);
    }

    @Override
    public void close() {
        limits.close();
    }
}
