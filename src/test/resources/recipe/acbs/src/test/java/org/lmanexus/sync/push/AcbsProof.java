package org.lmanexus.sync.push;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.kernel.Home;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.FileSystemResource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/// Sends the sample deal to an ACBS over the new connector, mapping and routes, asks what it holds,
/// and says what came of it.
public final class AcbsProof implements Function<Path, List<String>> {

    @Override
    public List<String> apply(Path root) {
        WireMockServer acbs =
                new WireMockServer(
                        WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        acbs.start();
        acbs.stubFor(
                WireMock.post("/acbs/v1/loans")
                        .willReturn(WireMock.jsonResponse("{\"loanId\":\"A-1\"}", 201)));
        acbs.stubFor(
                WireMock.get("/acbs/v1/loans/A-1")
                        .willReturn(WireMock.jsonResponse("{\"amount\":\"500000000\"}", 200)));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            Properties settings = settings(root, acbs.baseUrl());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new PropertiesPropertySource("settings", settings));
            context.registerBean(Home.class, () -> new Home(root, root));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.scan("org.lmanexus.connector.acbs");
            context.refresh();
            camel.getRegistry()
                    .bind(
                            "pushClient-acbs",
                            new SystemClient(new DefaultSslBundleRegistry(), "acbs", 5_000, 5_000));
            camel.getPropertiesComponent().setOverrideProperties(settings);
            load(root, camel);
            camel.start();
            return told(context.getBean(Connector.class), wire(camel));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            acbs.stop();
        }
    }

    private static Properties settings(Path root, String url) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(
                new FileSystemResource(root.resolve("src/main/resources/application.yaml")));
        Properties settings = Objects.requireNonNull(yaml.getObject());
        settings.setProperty("nexus.connector.acbs.url", url);
        return settings;
    }

    private static void load(Path root, DefaultCamelContext camel) throws Exception {
        try (Stream<Path> files = Files.list(root.resolve("routes"))) {
            for (Path file : files.toList()) {
                PluginHelper.getRoutesLoader(camel)
                        .loadRoutes(ResourceHelper.resolveResource(camel, "file:" + file));
            }
        }
    }

    private static Outbox.Wire wire(DefaultCamelContext camel) {
        PushSettings defaults =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("nexus.push", PushSettings.class);
        return new CamelWire(camel.createProducerTemplate(), defaults, Clock.systemUTC());
    }

    private static List<String> told(Connector connector, Outbox.Wire wire) {
        Notice notice = SampleNotices.first();
        Rendering rendering = connector.render(notice);
        Parcel parcel = connector.address(notice, rendering.payload());
        Outbox.Wire signedIn = connector.signedIn(wire);
        return List.of(
                connector.system().type() + ", configured: " + connector.configured(),
                "problems: " + rendering.problems(),
                parcel.route() + ": " + connector.judge(signedIn.send(parcel)),
                "probe: " + connector.probe().route() + " " + signedIn.send(connector.probe()),
                "delivered: " + connector.holding().delivered(List.of(rendering.payload())),
                "held: " + signedIn.send(connector.inquire("{\"reference\":\"A-1\"}")));
    }
}
