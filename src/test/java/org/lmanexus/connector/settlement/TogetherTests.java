package org.lmanexus.connector.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

class TogetherTests {

    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, String> results = new ConcurrentHashMap<>();
    private final CountDownLatch hold = new CountDownLatch(1);

    @Test
    void oneAloneIsDoneAlone() {
        Together<String, String> together = new Together<>(counted(TogetherTests::said));

        assertThat(together.get("a")).isEqualTo("a!");
        assertThat(together.get("b")).isEqualTo("b!");
        assertThat(sizes).containsExactly(1, 1);
    }

    @Test
    void whatComesWhileOneIsDoneIsDoneInOneGoAndEachGetsItsOwnResult() throws Exception {
        askThree(new Together<>(counted(TogetherTests::said)));

        assertThat(sizes).containsExactly(1, 3);
        assertThat(results)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("first", "first!", "b", "b!", "c", "c!", "d", "d!"));
    }

    @Test
    void oneThatFailsFailsNoOther() throws Exception {
        askThree(new Together<>(counted(TogetherTests::saidUnlessC)));

        assertThat(results)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("first", "first!", "b", "b!", "c", "no c", "d", "d!"));
    }

    @Test
    void whoAskedAloneSeesTheFailureItself() {
        Together<String, String> together = new Together<>(TogetherTests::saidUnlessC);

        assertThatThrownBy(() -> together.get("c"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no c");
    }

    /// One is at it until three others wait.
    private void askThree(Together<String, String> together) throws InterruptedException {
        Thread first = asking(together, "first");
        awaitWaiting(first);
        List<Thread> others = new ArrayList<>();
        for (String one : List.of("b", "c", "d")) {
            others.add(asking(together, one));
            awaitWaiting(others.getLast());
        }
        hold.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }
    }

    private Thread asking(Together<String, String> together, String one) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                results.put(one, together.get(one));
                            } catch (IllegalStateException e) {
                                results.put(one, String.valueOf(e.getMessage()));
                            }
                        });
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private Function<List<String>, List<String>> counted(
            Function<List<String>, List<String>> work) {
        return all -> {
            sizes.add(all.size());
            if (all.contains("first")) {
                await();
            }
            return work.apply(all);
        };
    }

    private void await() {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> said(List<String> all) {
        return all.stream().map(one -> one + "!").toList();
    }

    private static List<String> saidUnlessC(List<String> all) {
        if (all.contains("c")) {
            throw new IllegalStateException("no c");
        }
        return said(all);
    }
}
