package org.lmanexus.document.pdf.content;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lmanexus.document.Allowance;
import org.lmanexus.document.ReadOptions;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

class DeadlineTests {

    @Test
    void endlessWorkIsEnded() {
        Deadline deadline = new Deadline(Duration.ofMillis(5), new Allowance(ReadOptions.DEFAULT));

        assertThatThrownBy(
                        () -> {
                            while (!Thread.interrupted()) {
                                deadline.check();
                            }
                        })
                .isInstanceOf(Deadline.TooLong.class);
    }

    @Test
    void aReaderThatOnlyHadToWaitIsNot() {
        Deadline deadline =
                new Deadline(Duration.ofMillis(250), new Allowance(ReadOptions.DEFAULT));
        long since = System.nanoTime();
        while (System.nanoTime() - since < Duration.ofMillis(300).toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        assertThatCode(deadline::check).doesNotThrowAnyException();
    }
}
