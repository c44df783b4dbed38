package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Takes a picture of the page that a browser shows, light and dark, and looks whether it fits
/// narrow, wide and enlarged windows. The system property `pictures` names the folder they are kept
/// in.
final class Pictures {

    private static final Path FOLDER =
            Path.of(System.getProperty("pictures", "target/pictures")).toAbsolutePath();

    private static final String BEYOND =
            """
            return [...document.querySelectorAll("main *")]
                .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest(".scroll"))
                .map(each => each.tagName.toLowerCase() + "." + each.className).slice(0, 5).join(" ")
            """;

    private final Browser browser;
    private final List<String> tooWide = new ArrayList<>();

    Pictures(Browser browser) {
        this.browser = browser;
    }

    void take(String name) throws IOException {
        browser.find("main h1");
        for (String look : List.of("dark", "light")) {
            browser.script("document.documentElement.dataset.look = '" + look + "'");
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + "-" + look + ".webp"), shown());
        }
        fit(name);
    }

    private byte[] shown() {
        Map<String, Object> taken =
                browser.driver()
                        .executeCdpCommand(
                                "Page.captureScreenshot", Map.of("format", "webp", "quality", 80));
        return Base64.getDecoder().decode(String.valueOf(taken.get("data")));
    }

    /// Nobody had to move a window to the side to read a line.
    void assertAllFitted() {
        assertThat(tooWide).isEmpty();
    }

    private void fit(String name) {
        Windows.through(
                browser,
                width -> {
                    String taken = browser.script("return document.documentElement.scrollWidth");
                    if (Integer.parseInt(taken) > width) {
                        tooWide.add(
                                "%s takes %s of %d: %s"
                                        .formatted(name, taken, width, browser.script(BEYOND)));
                    }
                });
    }
}
