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

    /// Width and height in points, and how many of the screen make one.
    private static final List<int[]> WINDOWS =
            List.of(
                    new int[] {640, 500, 2},
                    new int[] {1280, 800, 1},
                    new int[] {1920, 1080, 1},
                    new int[] {2560, 1440, 1});

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
        for (int[] window : WINDOWS) {
            browser.driver()
                    .executeCdpCommand(
                            "Emulation.setDeviceMetricsOverride",
                            Map.of(
                                    "width", window[0],
                                    "height", window[1],
                                    "deviceScaleFactor", window[2],
                                    "mobile", false));
            String width = browser.script("return document.documentElement.scrollWidth");
            if (Integer.parseInt(width) > window[0]) {
                tooWide.add(
                        name
                                + " takes "
                                + width
                                + " of "
                                + window[0]
                                + ": "
                                + browser.script(BEYOND));
            }
        }
        browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
}
