package dev.bailiwick.benchmarks.http;

import java.net.URI;
import java.time.Duration;

/** Asks without pause over a fixed number of connections that stay open. */
interface Load {

  int CONNECTIONS = 16;

  /** What was answered in the time; {@code wrong} is every other status, body or failure. */
  Tally run(URI server, Case asked, Duration length);

  /** wrk where it is installed, which is what such figures are usually made with. */
  static Load onThisMachine() {
    return Wrk.isInstalled() ? new Wrk() : new ClosedLoop();
  }

  /** Answers that came, and those among them that are not what they should be. */
  record Tally(long answers, long wrong, long permitted) {

    Tally plus(Tally more) {
      return new Tally(answers + more.answers, wrong + more.wrong, permitted + more.permitted);
    }
  }
}
