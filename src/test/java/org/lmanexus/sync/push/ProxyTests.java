package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

import java.net.UnknownHostException;
import java.util.Map;

/// A system that is reached through a proxy, by the route as it is declared.
class ProxyTests {

    private static final String ADDRESS = "http://loaniq.invalid";

    @Test
    void aSystemThatOnlyAProxyKnowsIsReachedThroughIt() throws Exception {
        WireMockServer proxy =
                new WireMockServer(
                        WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        proxy.start();
        proxy.stubFor(
                post(urlPathEqualTo("/loan-iq/v1/change-batches"))
                        .withHost(equalTo("loaniq.invalid"))
                        .willReturn(aResponse().withBody("taken")));
        try {
            Exchange answered =
                    sent(
                            Map.of(
                                    "nexus.connector.loaniq.url",
                                    ADDRESS,
                                    "nexus.connector.loaniq.proxy-host",
                                    "127.0.0.1",
                                    "nexus.connector.loaniq.proxy-port",
                                    Integer.toString(proxy.port())));

            assertThat(answered.getException()).isNull();
            assertThat(answered.getMessage().getBody(String.class)).isEqualTo("taken");
        } finally {
            proxy.stop();
        }
    }

    @Test
    void withoutTheProxyNobodyKnowsIt() throws Exception {
        assertThat(sent(Map.of("nexus.connector.loaniq.url", ADDRESS)).getException())
                .isInstanceOf(UnknownHostException.class);
    }

    private static Exchange sent(Map<String, String> settings) throws Exception {
        try (SystemClient client =
                        new SystemClient(new DefaultSslBundleRegistry(), "loaniq", 4_000, 4_000);
                DeclaredRoute route =
                        DeclaredRoute.start(
                                "push-loaniq", settings, Map.of("pushClient-loaniq", client))) {
            return route.send(exchange -> exchange.getMessage().setBody("<batch/>"));
        }
    }
}
