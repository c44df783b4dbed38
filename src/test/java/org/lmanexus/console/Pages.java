package org.lmanexus.console;

import org.lmanexus.console.shell.DealPage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The pages of the console by their addresses, for tests that hold each of them to something.
final class Pages {

    /// Those of a deal, below its own address.
    static final List<String> OF_A_DEAL =
            Arrays.stream(DealPage.values()).map(DealPage::path).toList();

    private static final List<String> BELOW_THEM =
            List.of("/map/table", "/connectors/loaniq/preview", "/inbox/none");

    private static final List<String> OF_NO_DEAL =
            List.of(
                    "/",
                    "/jobs",
                    "/jobs/drift-detection",
                    "/job-runs",
                    "/account",
                    "/account/password",
                    "/search?words=margin",
                    "/sign-in");

    private Pages() {}

    /// All of them, also one that says that there is no such page.
    ///
    /// @param deal the address of a deal
    static List<String> all(String deal) {
        Stream<String> below =
                Stream.concat(OF_A_DEAL.stream(), BELOW_THEM.stream()).map(page -> deal + page);
        return Stream.concat(below, OF_NO_DEAL.stream()).toList();
    }
}
