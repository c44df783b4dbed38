package org.lmanexus.connector.settlement;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/// Does in one go what many threads ask for: while one is at it, the wishes of the others gather,
/// and the next takes all that have. Nobody waits for company.
final class Together<T, R> {

    private static final int MOST = 64;

    private final Function<List<T>, List<R>> work;
    private final Queue<Wish<T, R>> wishes = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    /// @param work gives a result for each; all or nothing
    Together(Function<List<T>, List<R>> work) {
        this.work = work;
    }

    R get(T one) {
        Wish<T, R> mine = new Wish<>(one, new CompletableFuture<>());
        wishes.add(mine);
        turn.lock();
        try {
            while (!mine.result.isDone()) {
                fulfil(gathered());
            }
        } finally {
            turn.unlock();
        }
        return mine.granted();
    }

    private List<Wish<T, R>> gathered() {
        return Stream.generate(wishes::poll)
                .limit(MOST)
                .takeWhile(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    // One that fails must not fail the others
    private void fulfil(List<Wish<T, R>> all) {
        try {
            List<R> results = work.apply(all.stream().map(Wish::wanted).toList());
            for (int i = 0; i < all.size(); i++) {
                all.get(i).result.complete(results.get(i));
            }
        } catch (RuntimeException e) {
            if (all.size() == 1) {
                all.getFirst().result.completeExceptionally(e);
            } else {
                all.forEach(each -> fulfil(List.of(each)));
            }
        }
    }

    private record Wish<T, R>(T wanted, CompletableFuture<R> result) {

        R granted() {
            if (result.isCompletedExceptionally()
                    && result.exceptionNow() instanceof RuntimeException failure) {
                throw failure;
            }
            return result.resultNow();
        }
    }
}
