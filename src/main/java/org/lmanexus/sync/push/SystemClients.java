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
        for (DownstreamSystem system : DownstreamSystem.values()) {
            registry.registerBean(
                    "pushClient-" + system.code(),
                    SystemClient.class,
                    spec -> spec.supplier(beans -> client(system, beans)));
        }
    }

    private static SystemClient client(
            DownstreamSystem system, BeanRegistry.SupplierContext beans) {
        PushSettings push = beans.bean(PushSettings.class);
        return new SystemClient(
                beans.bean(SslBundles.class),
                system.code(),
                push.connectTimeout(),
                push.answerTimeout());
    }
}
