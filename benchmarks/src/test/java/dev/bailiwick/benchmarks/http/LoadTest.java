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

  static Stream<Case> cases() {
    return Case.of(SITE).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void getsTheRightAnswers(Case asked) {
    Tally tally = new ClosedLoop().run(server.site().at(), asked, MOMENT);
    assertTrue(tally.answers() > 0);
    assertEquals(0, tally.wrong());
    assertEquals(asked.answer().isEmpty(), tally.permitted() == 0);
  }

  @Test
  void getsTheSameByWrk() {
    assumeTrue(Wrk.isInstalled());
    Tally tally = new Wrk().run(server.site().at(), Case.of(SITE).getFirst(), MOMENT);
    assertTrue(tally.permitted() > 0);
    assertEquals(0, tally.wrong());
  }

  @Test
  void countsWrongAnswers() {
    Site stranger = new Site(SITE.at(), "acme", "bw_no", "no", "eve", "open", "closed");
    for (Load load : List.of(new ClosedLoop(), Load.onThisMachine())) {
      Tally tally = load.run(server.site().at(), Case.of(stranger).getFirst(), MOMENT);
      assertTrue(tally.answers() > 0);
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
