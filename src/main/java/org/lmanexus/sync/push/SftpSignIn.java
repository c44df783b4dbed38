package org.lmanexus.sync.push;

import org.apache.camel.CamelContext;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.lmanexus.kernel.Secret;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Lets the SFTP routes sign in with what is given now; by themselves they keep what they began
/// with.
@Component
class SftpSignIn {

    private final Secret password;
    private final Secret passphrase;

    SftpSignIn(Environment environment) {
        this.password = secret(environment, "password");
        this.passphrase = secret(environment, "private-key-passphrase");
    }

    private static Secret secret(Environment environment, String name) {
        return Secret.of(environment.getProperty("nexus.connector.allvue." + name, ""));
    }

    void renew(CamelContext camel) {
        camel.getEndpoints().stream()
                .filter(SftpEndpoint.class::isInstance)
                .map(endpoint -> ((SftpEndpoint) endpoint).getConfiguration())
                .forEach(this::renew);
    }

    private void renew(SftpConfiguration configuration) {
        configuration.setPassword(password.value());
        configuration.setPrivateKeyPassphrase(passphrase.value());
    }
}
