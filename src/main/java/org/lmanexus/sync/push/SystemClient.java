package org.lmanexus.sync.push;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

import java.security.NoSuchAlgorithmException;

import javax.net.ssl.SSLContext;

/// The HTTP client of one system. It trusts, and shows, the certificates of the SSL bundle of the
/// system's code (`spring.ssl.bundle.pem.<code>…`), or those of the JVM where there is none. Each
/// attempt is one request: the outbox alone decides about another.
final class SystemClient implements HttpClientConfigurer, AutoCloseable {

    private static final int CONNECTIONS = 64;

    private final PoolingHttpClientConnectionManager connections;

    SystemClient(SslBundles bundles, String code, long connectMillis, long answerMillis) {
        this.connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(context(bundles, code)))
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.ofMilliseconds(connectMillis))
                                        .setSocketTimeout(Timeout.ofMilliseconds(answerMillis))
                                        .build())
                        .build();
    }

    private static SSLContext context(SslBundles bundles, String code) {
        try {
            return bundles.getBundle(code).createSslContext();
        } catch (NoSuchSslBundleException e) {
            return ofTheJvm();
        }
    }

    private static SSLContext ofTheJvm() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JVM knows no TLS", e);
        }
    }

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        builder.setConnectionManager(connections)
                .setConnectionManagerShared(true)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .useSystemProperties();
    }

    @Override
    public void close() {
        connections.close();
    }
}
