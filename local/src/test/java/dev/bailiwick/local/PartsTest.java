package dev.bailiwick.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PartsTest {

  private final Parts parts = new Parts();
  private final List<Part> ended = Collections.synchronizedList(new ArrayList<>());

  @Test
  void endEachBeforeWhatItStandsOn() {
    for (Part part : List.of(Part.QUEUE, Part.DIRECTORY, Part.API, Part.POSTGRES)) {
      parts.start(part, running(part));
    }
    parts.close();
    parts.close();
    assertEquals(List.of(Part.API, Part.QUEUE, Part.POSTGRES, Part.DIRECTORY), ended);
  }

  @Test
  void endAlthoughOneDoesNot() {
    parts.start(Part.DIRECTORY, running(Part.DIRECTORY));
    parts.<AutoCloseable>start(
        Part.API,
        () ->
            () -> {
              throw new IllegalStateException("stuck");
            });
    parts.close();
    assertEquals(List.of(Part.DIRECTORY), ended);
  }

  @Test
  void waitForWhatIsStarting() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread starter =
        Thread.ofPlatform()
            .start(() -> parts.start(Part.POSTGRES, slowly(Part.POSTGRES, starting, go)));
    starting.await();
    Thread closer = Thread.ofPlatform().start(parts::close);
    while (closer.getState() != State.WAITING && closer.isAlive()) {
      Thread.onSpinWait();
    }
    go.countDown();
    starter.join();
    closer.join();
    assertEquals(List.of(Part.POSTGRES), ended);
  }

  @Test
  void startNothingMoreOnceEnding() {
    parts.close();
    assertThrows(CancellationException.class, () -> parts.start(Part.API, running(Part.API)));
    assertEquals(List.of(), ended);
  }

  private Supplier<AutoCloseable> slowly(Part part, CountDownLatch starting, CountDownLatch go) {
    return () -> {
      starting.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return running(part).get();
    };
  }

  private Supplier<AutoCloseable> running(Part part) {
    return () -> () -> ended.add(part);
  }
}
