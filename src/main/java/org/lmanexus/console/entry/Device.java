package org.lmanexus.console.entry;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import java.util.List;
import java.util.Optional;

/// Names the browser and the system that a line of a user agent tells of: `Firefox on Windows`.
public final class Device {

    private static final int BRIEF = 40;

    /// In this order: most call themselves by the names of others too.
    private static final List<Known> BROWSERS =
            List.of(
                    new Known("Edg/", "Edge"),
                    new Known("OPR/", "Opera"),
                    new Known("Firefox/", "Firefox"),
                    new Known("HeadlessChrome/", "Chrome without a window"),
                    new Known("Chrome/", "Chrome"),
                    new Known("Safari/", "Safari"));

    private static final List<Known> SYSTEMS =
            List.of(
                    new Known("Windows", "Windows"),
                    new Known("Android", "Android"),
                    new Known("iPhone", "iOS"),
                    new Known("iPad", "iPadOS"),
                    new Known("Mac OS X", "macOS"),
                    new Known("CrOS", "ChromeOS"),
                    new Known("Linux", "Linux"));

    private Device() {}

    public static String of(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return "not said";
        }
        return named(BROWSERS, agent)
                .map(browser -> browser + named(SYSTEMS, agent).map(" on "::concat).orElse(""))
                .orElseGet(() -> StringUtils.truncate(agent, BRIEF));
    }

    private static Optional<String> named(List<Known> all, String agent) {
        return all.stream()
                .filter(each -> agent.contains(each.sign()))
                .map(Known::name)
                .findFirst();
    }

    private record Known(String sign, String name) {}
}
