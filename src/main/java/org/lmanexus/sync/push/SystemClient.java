package org.lmanexus.sync.push;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

import java.security.NoSuchAlgorithmException;

import javax.net.ssl.SSLContext;

/// The HTTP client of one system. It trusts, and shows, the certificates of the SSL bundle of the
/// system's code (`spring.ssl.bundle.pem.<code>…`), or those of the JVM where there is none. Each
/// attempt is one request: the outbox alone decides about another. Answers are receipts and are not
/// asked for compressed, which costs both sides more than the bytes that it spares.
final class SystemClient implements HttpClientConfigurer, AutoCloseable {

    private static final int CONNECTIONS = 64;

    private final PoolingHttpClientConnectionManager connections;
    private volatile TlsSocketStrategy tls;

    SystemClient(SslBundles bundles, String code, long connectMillis, long answerMillis) {
        this.tls = new DefaultClientTlsStrategy(context(bundles, code));
        this.connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(
                                (socket, target, port, attachment, context) ->
                                        tls.upgrade(socket, target, port, attachment, context))
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.ofMilliseconds(connectMillis))
                                        .setSocketTimeout(Timeout.ofMilliseconds(answerMillis))
                                        .build())
                        .build();
    }

    /// Connections that are opened after a bundle has changed show its new certificates.
    private SSLContext context(SslBundles bundles, String code) {
        try {
            bundles.addBundleUpdateHandler(
                    code,
                    changed -> tls = new DefaultClientTlsStrategy(changed.createSslContext()));
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
                .disableContentCompression()
                .useSystemProperties();
    }

    @Override
    public void close() {
        connections.close();
    }
}
