package dev.bailiwick.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small API of notes, right or with one of the faults that a sweep is for. */
final class SweepTest {

  private static final long SEED = Long.getLong("bailiwick.seed", System.nanoTime());

  private static final String DESCRIPTION =
      """
      paths:
        /{tenant}/notes:
          post: {operationId: addNote, requestBody: {}}
          get: {operationId: listNotes}
        /{tenant}/notes/{note}:
          get: {operationId: getNote}
          delete: {operationId: removeNote}
      """;

  private static final String PLAN =
      """
      base: http://127.0.0.1:PORT
      callers:
        ann: {credential: acme}
        bob: {kind: stranger, credential: globex}
      makers: {own: ann, foreign: bob}
      varying_headers: [date]
      watched: [listNotes]
      slots:
        tenant: {own: acme, foreign: globex, absent: absent}
        note: {operation: addNote}
      operations:
        addNote: {body: {text: "{fresh}"}}
      """;

  private enum Fault {
    NONE,
    SAYS_FORBIDDEN,
    SHOWS_FOREIGN,
    REMOVES_FOREIGN,
    LISTS_ALL,
    FORBIDS_ALL,
    BREAKS
  }

  /** The tenant of each note. */
  private final Map<String, String> notes = new ConcurrentHashMap<>();

  private Fault fault = Fault.NONE;
  private final HttpServer server;

  SweepTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
  }

  @BeforeEach
  void start() {
    System.out.println("seed " + SEED);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void findsNothingWhereTheWallsStand() {
    Report report = sweep(Fault.NONE, DESCRIPTION);
    assertTrue(report.isClean(), report::toString);
    assertEquals(4, report.operations());
    assertEquals(4, report.covered());
  }

  @Test
  void findsAnAnswerThatTellsWhatIsForbiddenFromWhatIsNotThere() {
    assertLeak(
        sweep(Fault.SAYS_FORBIDDEN, DESCRIPTION), "operation=getNote, caller=ann, what=note");
  }

  @Test
  void findsAnotherTenantsThingThatIsShown() {
    assertLeak(sweep(Fault.SHOWS_FOREIGN, DESCRIPTION), "operation=getNote, caller=ann, what=note");
  }

  @Test
  void findsAnotherTenantsThingThatCanBeRemoved() {
    assertLeak(sweep(Fault.REMOVES_FOREIGN, DESCRIPTION), "caller=bob, what=changed");
  }

  @Test
  void findsAListThatHasMoreThanItsOwn() {
    assertLeak(
        sweep(Fault.LISTS_ALL, DESCRIPTION), "operation=listNotes, caller=ann, what=told of");
  }

  @Test
  void coversNothingThatNobodyIsPermitted() {
    Report report = sweep(Fault.FORBIDS_ALL, DESCRIPTION);
    assertFalse(report.isClean());
    assertEquals(List.of("getNote [ann 403, bob 404]"), report.unpermitted());
  }

  @Test
  void countsWhatBreaks() {
    assertFalse(sweep(Fault.BREAKS, DESCRIPTION).broken().isEmpty());
  }

  @Test
  void isNotCleanWhereItKnowsNotHowToCallAnOperation() {
    Report report =
        sweep(Fault.NONE, DESCRIPTION + "  /{tenant}/{x}:\n    get: {operationId: more}\n");
    assertEquals(List.of("more"), report.unknown());
    assertFalse(report.isClean());
  }

  private Report sweep(Fault built, String description) {
    fault = built;
    try {
      YAMLMapper yaml = new YAMLMapper();
      String plan = PLAN.replace("PORT", "" + server.getAddress().getPort());
      return Sweep.run(yaml.readTree(description), yaml.readTree(plan), SEED);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertLeak(Report report, String wanted) {
    assertTrue(report.leaks().stream().anyMatch(leak -> leak.contains(wanted)), report::toString);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      String caller = exchange.getRequestHeaders().getFirst("Authorization").substring(7);
      if (!caller.equals(path[1])) {
        answer(exchange, 404, "nothing here");
      } else if (path.length == 3) {
        all(exchange, caller);
      } else {
        one(exchange, caller, path[3]);
      }
    }
  }

  private void all(HttpExchange exchange, String tenant) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      String id = UUID.randomUUID().toString();
      notes.put(id, tenant);
      answer(exchange, 201, "{\"id\":\"%s\"}".formatted(id));
    } else {
      List<String> listed =
          notes.keySet().stream()
              .filter(id -> fault == Fault.LISTS_ALL || tenant.equals(notes.get(id)))
              .sorted()
              .toList();
      answer(exchange, 200, listed.toString());
    }
  }

  private void one(HttpExchange exchange, String tenant, String id) throws IOException {
    boolean isRead = exchange.getRequestMethod().equals("GET");
    boolean isOwn = tenant.equals(notes.get(id));
    boolean isForeign = notes.containsKey(id) && !isOwn;
    boolean isShown = isOwn || (isForeign && fault == Fault.SHOWS_FOREIGN && isRead);
    if (isForeign && fault == Fault.SAYS_FORBIDDEN) {
      answer(exchange, 403, "not yours");
    } else if (isRead && fault == Fault.BREAKS) {
      answer(exchange, 500, "oh");
    } else if (isOwn && isRead && fault == Fault.FORBIDS_ALL) {
      answer(exchange, 403, "nobody may");
    } else if (!isRead && (isOwn || fault == Fault.REMOVES_FOREIGN)) {
      notes.remove(id);
      answer(exchange, 200, "{}");
    } else {
      answer(exchange, isShown ? 200 : 404, isShown ? "a note" : "nothing here");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
