package dev.bailiwick.verification.decisions;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Work for several threads. */
final class Threads {

  private Threads() {}

  /** Does all of it at the same time, and fails where any of it does. */
  static void together(Runnable... work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.length)) {
      List<? extends Future<?>> running = Stream.of(work).map(threads::submit).toList();
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
