package org.lmanexus.sync.push;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// One file of `routes/` at work on its own, with the settings that the product has and some more.
final class DeclaredRoute implements AutoCloseable {

    private final String name;
    private final DefaultCamelContext camel = new DefaultCamelContext();

    private DeclaredRoute(String name) {
        this.name = name;
    }

    /// @param beans what the route names
    static DeclaredRoute start(String name, Map<String, String> settings, Map<String, ?> beans)
            throws Exception {
        DeclaredRoute route = new DeclaredRoute(name);
        YamlPropertiesFactoryBean defaults = new YamlPropertiesFactoryBean();
        defaults.setResources(new ClassPathResource("application.yaml"));
        Properties all = Objects.requireNonNull(defaults.getObject());
        all.putAll(settings);
        route.camel.getPropertiesComponent().setInitialProperties(all);
        beans.forEach(route.camel.getRegistry()::bind);
        PluginHelper.getRoutesLoader(route.camel)
                .loadRoutes(
                        ResourceHelper.resolveResource(
                                route.camel, "file:routes/" + name + ".camel.yaml"));
        route.camel.start();
        return route;
    }

    Exchange send(Processor fill) throws Exception {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            return producer.send("direct:" + name, fill);
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
