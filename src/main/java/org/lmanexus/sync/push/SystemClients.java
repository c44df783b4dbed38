package org.lmanexus.sync.push;

import org.lmanexus.connector.DownstreamSystem;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;

/// A bean `pushClient-<code>` for each system, which its routes name.
class SystemClients implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        long connect = environment.getRequiredProperty("nexus.push.connect-timeout", Long.class);
        long answer = environment.getRequiredProperty("nexus.push.answer-timeout", Long.class);
        for (DownstreamSystem system : DownstreamSystem.values()) {
            registry.registerBean(
                    "pushClient-" + system.code(),
                    SystemClient.class,
                    spec ->
                            spec.supplier(
                                    beans ->
                                            new SystemClient(
                                                    beans.bean(SslBundles.class),
                                                    system.code(),
                                                    connect,
                                                    answer)));
        }
    }
}
