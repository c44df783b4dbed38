package org.lmanexus.console;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Looks at a page in small, wide and enlarged windows.
final class Windows {

    /// Width and height in points, and how many of the screen make one: the first is a window of
    /// 1280 at twice the size.
    private static final List<int[]> SIZES =
            List.of(
                    new int[] {640, 500, 2},
                    new int[] {1280, 800, 1},
                    new int[] {1440, 900, 1},
                    new int[] {1920, 1080, 1},
                    new int[] {2560, 1440, 1});

    private Windows() {}

    /// @param look is told the width
    static void through(Browser browser, IntConsumer look) {
        for (int[] size : SIZES) {
            browser.driver()
                    .executeCdpCommand(
                            "Emulation.setDeviceMetricsOverride",
                            Map.of(
                                    "width", size[0],
                                    "height", size[1],
                                    "deviceScaleFactor", size[2],
                                    "mobile", false));
            look.accept(size[0]);
        }
        browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
}
