package org.lmanexus.settings;

import org.lmanexus.kernel.Refusal;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.ConfigurableEnvironment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Refuses to start on settings that are wrong, before a database is opened: those whose value does
/// not fit, and those that nobody reads.
class SettingsCheck implements BeanFactoryPostProcessor {

    private static final String OURS = "org.lmanexus.";

    private final ConfigurableEnvironment environment;

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<Class<?>> holders = holders(beans);
        List<Setting> settings = holders.stream().flatMap(Setting::allOf).toList();
        List<String> mistakes = new ArrayList<>();
        try (SettingValues values = new SettingValues(environment)) {
            settings.forEach(setting -> values.mistake(setting).ifPresent(mistakes::add));
            if (mistakes.isEmpty()) {
                holders.forEach(holder -> values.contradiction(holder).ifPresent(mistakes::add));
            }
        }
        Set<String> known = settings.stream().map(Setting::name).collect(Collectors.toSet());
        mistakes.addAll(new UnknownSettings(environment, known).mistakes());
        if (!mistakes.isEmpty()) {
            throw new Refusal.Invalid(
                    (mistakes.size() == 1
                                    ? "a setting is wrong: "
                                    : mistakes.size() + " settings are wrong: ")
                            + String.join("; ", mistakes));
        }
    }

    private static List<Class<?>> holders(ConfigurableListableBeanFactory beans) {
        List<Class<?>> holders = new ArrayList<>();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type != null
                    && type.getName().startsWith(OURS)
                    && type.isAnnotationPresent(ConfigurationProperties.class)
                    && !holders.contains(type)) {
                holders.add(type);
            }
        }
        return holders;
    }
}
