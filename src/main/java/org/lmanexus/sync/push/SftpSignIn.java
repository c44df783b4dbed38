package org.lmanexus.sync.push;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.lmanexus.kernel.Secret;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// A step of Allvue's routes: lets them sign in with what is given now, where by themselves they
/// keep what they began with. A way that is opened anew for each file finds it in the exchange's
/// properties `password` and `passphrase`. The ways to other servers are left alone.
@Component("sftpSignIn")
class SftpSignIn implements Processor {

    private final String host;
    private final Secret password;
    private final Secret passphrase;

    SftpSignIn(Environment environment) {
        this.host = setting(environment, "host");
        this.password = Secret.of(setting(environment, "password"));
        this.passphrase = Secret.of(setting(environment, "private-key-passphrase"));
    }

    private static String setting(Environment environment, String name) {
        return environment.getProperty("nexus.connector.allvue." + name, "");
    }

    @Override
    public void process(Exchange exchange) {
        exchange.setProperty("password", password.value());
        exchange.setProperty("passphrase", passphrase.value());
        exchange.getContext().getEndpoints().stream()
                .filter(SftpEndpoint.class::isInstance)
                .map(endpoint -> ((SftpEndpoint) endpoint).getConfiguration())
                .filter(configuration -> host.equals(configuration.getHost()))
                .forEach(this::renew);
    }

    private void renew(SftpConfiguration configuration) {
        configuration.setPassword(password.value());
        configuration.setPrivateKeyPassphrase(passphrase.value());
    }
}
