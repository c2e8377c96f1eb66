package dev.bailiwick.benchmarks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bailiwick.benchmarks.http.Load.Tally;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bare server is asked as the bench asks it, for a moment. */
final class LoadTest {

  private static final Site SITE =
      new Site(URI.create("http://127.0.0.1"), "acme", "bw_key", "token", "eve", "open", "closed");
  private static final Duration MOMENT = Duration.ofMillis(200);

  /** Of so many there are some of each kind. */
  private static final long MANY = 50;

  private static final int TRIES = 50;

  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server =
        ServerProcess.start(RawServer.class, SITE.key(), SITE.token(), SITE.user(), SITE.open());
  }

  @AfterAll
  static void end() {
    server.close();
  }

  /** However slow the machine is just now, a moment comes in which many are answered. */
  private static Tally many(Load load, Case asked) {
    for (int tried = 0; tried < TRIES; tried++) {
      Tally tally = load.run(server.site().at(), asked, MOMENT);
      if (tally.answers() >= MANY) {
        return tally;
      }
    }
    throw new AssertionError("no moment with " + MANY + " answers among " + TRIES);
  }

  static Stream<Case> cases() {
    return Case.of(SITE).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void getsTheRightAnswers(Case asked) {
    Tally tally = many(new ClosedLoop(), asked);
    assertEquals(0, tally.wrong());
    assertEquals(asked.answer().isEmpty(), tally.permitted() == 0);
  }

  @Test
  void getsTheSameByWrk() {
    assumeTrue(Wrk.isInstalled());
    Tally tally = many(new Wrk(), Case.of(SITE).getFirst());
    assertTrue(tally.permitted() > 0);
    assertEquals(0, tally.wrong());
  }

  @Test
  void countsWrongAnswers() {
    Site stranger = new Site(SITE.at(), "acme", "bw_no", "no", "eve", "open", "closed");
    for (Load load : List.of(new ClosedLoop(), Load.onThisMachine())) {
      Tally tally = many(load, Case.of(stranger).getFirst());
      assertEquals(tally.answers(), tally.wrong());
    }
  }

  @Test
  void sharesRequestsOut() throws Exception {
    Case single = Case.of(SITE).getFirst();
    try (Connection connection = new Connection(server.site().at())) {
      assertNotEquals(
          body(connection.ask(single.requests().get(0))),
          body(connection.ask(single.requests().get(1))));
    }
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n"));
  }
}
