package org.lmanexus.console.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource({
        "Edge on Windows, Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/142.0 Safari/537.36"
                + " Edg/142.0",
        "Chrome on macOS, Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/142.0"
                + " Safari/537.36",
        "Safari on iOS, Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0"
                + " Safari/604",
        "Firefox on Linux, Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
        "curl/8.14.1, curl/8.14.1"
    })
    void aBrowserAndItsSystemAreNamedByTheirOwnNames(String name, String agent) {
        assertThat(Device.of(agent)).isEqualTo(name);
    }

    @Test
    void whatSaysNothingIsNotGuessed() {
        assertThat(Device.of(null)).isEqualTo("not said");
    }
}
