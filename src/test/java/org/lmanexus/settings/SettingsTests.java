package org.lmanexus.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.validation.constraints.Positive;

import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Refusal;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

class SettingsTests {

    @Test
    void rightSettingsAreLetThrough() {
        assertThatNoException()
                .isThrownBy(
                        () -> check(Map.of("nexus.sample.pause", "30s", "nexus.sample.most", 3)));
    }

    @Test
    void everyMistakeIsNamedAtOnceWithWhatWasFoundAndWhatToDo() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(
                        () ->
                                check(
                                        Map.of(
                                                "nexus.sample.pause", "soon",
                                                "nexus.sample.most", -1,
                                                "nexus.sample.colour", "blue",
                                                "nexus.smaple.pause", "30s")))
                .withMessageStartingWith("4 settings are wrong: ")
                .withMessageContaining(
                        "nexus.sample.pause is \"soon\"; give a time such as 30s, 2m or PT2M")
                .withMessageContaining("nexus.sample.most is \"-1\"; it must be greater than 0")
                .withMessageContaining("nexus.sample.colour is \"blue\"; give one of [red, green]")
                .withMessageContaining("nexus.smaple.pause is \"30s\"; nothing reads");
    }

    @Test
    void aSecretThatIsWrongIsNotShown() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(
                        () -> check(Map.of("nexus.sample.pasword-of", "x", "nexus.a.token", "t")))
                .withMessageContaining("nexus.a.token is not shown");
    }

    @Test
    void whatOnlyARouteReadsIsKnown() {
        assertThatNoException()
                .isThrownBy(() -> check(Map.of("nexus.connector.allvue.known-hosts-file", "x")));
    }

    @Test
    void aSlipInWhatOnlyARouteReadsIsNamedBeforeARouteMeetsIt() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(
                        () ->
                                checkOurs(
                                        Map.of(
                                                "nexus.connector.loaniq.url", "loaniq.example.net",
                                                "nexus.connector.finastra.token-url", "https://a/",
                                                "nexus.connector.finastra.per-second", 0,
                                                "nexus.connector.allvue.host", "sftp://a",
                                                "nexus.connector.allvue.connections", "some",
                                                "nexus.push.connect-timeout", "10s",
                                                "nexus.inbound.unchanged", 20)))
                .withMessageStartingWith("7 settings are wrong: ")
                .withMessageContaining(
                        "nexus.connector.loaniq.url is \"loaniq.example.net\"; it must be http://")
                .withMessageContaining(
                        "nexus.connector.finastra.token-url is \"https://a/\"; it must")
                .withMessageContaining(
                        "nexus.connector.finastra.per-second is \"0\"; it must be greater than 0")
                .withMessageContaining(
                        "nexus.connector.allvue.host is \"sftp://a\"; it must be a host alone")
                .withMessageContaining(
                        "nexus.connector.allvue.connections is \"some\"; give a whole number")
                .withMessageContaining("nexus.push.connect-timeout is \"10s\"; give a whole number")
                .withMessageContaining("nexus.inbound.unchanged is \"20\"; it must be greater");
    }

    @Test
    void addressesAsInstallationsHaveThemAreLetThrough() {
        assertThatNoException()
                .isThrownBy(
                        () ->
                                checkOurs(
                                        Map.of(
                                                "nexus.connector.loaniq.url", "",
                                                "nexus.connector.finastra.url",
                                                        "https://gateway.example.net:8443/lending",
                                                "nexus.connector.covenanttracker.url",
                                                        "http://127.0.0.1:9",
                                                "nexus.connector.loaniq.proxy-port", 3128,
                                                "nexus.connector.allvue.host", "10.0.0.7")));
    }

    @Test
    void valuesThatContradictEachOtherAreAMistake() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> check(Map.of("nexus.sample.least", 5, "nexus.sample.most", 3)))
                .withMessageContaining("least is above most");
    }

    @Test
    void everySettingIsInTheGuideWithItsDefault() throws IOException {
        String guide = guide();

        assertThat(settings())
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        setting ->
                                assertThat(guide)
                                        .as(setting.name())
                                        .contains(
                                                "| `" + setting.name() + "` | " + shown(setting)));
    }

    @Test
    void everySettingThatARouteReadsIsInTheGuide() throws IOException {
        String guide = guide();

        assertThat(UnknownSettings.inRoutes(Path.of("routes")))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(guide).contains("| `" + name + "` | "));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs", "operations.md"));
    }

    private static String shown(Setting setting) {
        DefaultValue value = setting.component().getAnnotation(DefaultValue.class);
        return value == null || String.join("", value.value()).isEmpty()
                ? ""
                : "`" + String.join("", value.value()) + "` |";
    }

    private static Stream<Setting> settings() {
        return holders().flatMap(Setting::allOf);
    }

    private static Stream<? extends Class<?>> holders() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.lmanexus").stream()
                .map(
                        found ->
                                ClassUtils.resolveClassName(
                                        String.valueOf(found.getBeanClassName()), null))
                .filter(type -> type != SampleSettings.class);
    }

    private static void check(Map<String, Object> settings) {
        check(settings, Stream.of(SampleSettings.class));
    }

    private static void checkOurs(Map<String, Object> settings) {
        check(settings, holders());
    }

    private static void check(Map<String, Object> settings, Stream<? extends Class<?>> holders) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        holders.forEach(
                type -> beans.registerBeanDefinition(type.getName(), new RootBeanDefinition(type)));
        new SettingsCheck(environment).postProcessBeanFactory(beans);
    }

    @ConfigurationProperties("nexus.sample")
    record SampleSettings(
            @DefaultValue("PT1S") Duration pause,
            @DefaultValue("1") @Positive int most,
            @DefaultValue("0") int least,
            @DefaultValue("RED") Colour colour) {

        SampleSettings {
            if (least > most) {
                throw new IllegalArgumentException("nexus.sample.least is above most");
            }
        }
    }

    enum Colour {
        RED,
        GREEN
    }
}
