package org.lmanexus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

/// What the product is made of, as the build writes it down beside the classes.
class SbomTests {

    /// The last two bind whoever changes a file of theirs; we change none.
    private static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "MIT-0",
                    "0BSD",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "BSD licence",
                    "CC0-1.0",
                    "EPL-2.0",
                    "MPL-2.0");

    private JsonNode sbom = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void asTheBuildWroteIt() throws IOException {
        try (InputStream in =
                getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(in).as("written by ./mvnw generate-resources").isNotNull();
            sbom = JsonMapper.shared().readTree(in);
        }
    }

    @Test
    void everyComponentHasAReleasedVersionAHashAndAnAddress() {
        assertThat(sbom.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(sbom.path("components")).hasSizeGreaterThan(100);
        for (JsonNode component : sbom.path("components")) {
            assertThat(component.path("version").asString())
                    .as(component.path("purl").asString("no purl: " + component))
                    .isNotBlank()
                    .doesNotContainIgnoringCase("snapshot");
            assertThat(component.path("hashes").findValuesAsString("alg")).contains("SHA-256");
        }
    }

    @Test
    void everyComponentHasALicenceThatACustomerCanLiveWith() {
        for (JsonNode component : sbom.path("components")) {
            assertThat(licences(component))
                    .as(component.path("purl").asString())
                    .containsAnyElementsOf(ALLOWED);
        }
    }

    @Test
    void everyDependencyThatThePomNamesIsInIt() throws Exception {
        List<String> names =
                sbom.path("components")
                        .valueStream()
                        .map(component -> component.path("name").asString())
                        .toList();

        assertThat(names).containsAll(declared());
    }

    private static List<String> licences(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : component.path("licenses")) {
            String name = choice.path("license").path("id").asString("");
            names.add(name.isEmpty() ? choice.path("license").path("name").asString("") : name);
        }
        return names;
    }

    /// Jars that ship; a starter is a component like any other.
    private static List<String> declared() throws Exception {
        Element project =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile())
                        .getDocumentElement();
        List<String> declared = new ArrayList<>();
        NodeList dependencies = project.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            boolean direct =
                    dependency.getParentNode().getParentNode().equals(project)
                            && !text(dependency, "scope").equals("test");
            if (direct) {
                declared.add(text(dependency, "artifactId"));
            }
        }
        assertThat(declared).hasSizeGreaterThan(20);
        return declared;
    }

    private static String text(Element element, String tag) {
        NodeList found = element.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
