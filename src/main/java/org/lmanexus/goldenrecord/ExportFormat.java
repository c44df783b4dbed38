package org.lmanexus.goldenrecord;

import org.lmanexus.kernel.Refusal;

import java.util.Arrays;
import java.util.Locale;

/// What a golden record is handed out as.
public enum ExportFormat {
    JSON,
    FPML,
    CSV;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws Refusal.Invalid with the formats that there are
    public static ExportFormat named(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal.Invalid(
                                        "there is no format %s: choose json, fpml or csv"
                                                .formatted(code)));
    }
}
