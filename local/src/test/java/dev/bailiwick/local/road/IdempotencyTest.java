package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sent twice with one Idempotency-Key has its effect once (36). */
@ExtendWith(Road.class)
@Tag("security-36")
class IdempotencyTest {

  private static final String GROUPS = "/v1/tenants/acme/groups";
  private static final String HEADER = "Idempotency-Key";

  private final Copy copy;
  private final Api ada;
  private final String key = UUID.randomUUID().toString();
  private final String body = "{\"name\":\"%s\"}".formatted("i" + key.substring(0, 8));

  IdempotencyTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA).saying(HEADER, key);
  }

  private static String problem(Reply reply, int status) {
    return reply.expect(status).text("/type").replace("urn:bailiwick:problem:", "");
  }

  @Test
  void theSameAgainIsAnsweredAsBefore() {
    Reply first = ada.post(GROUPS, body).expect(201);
    assertEquals("", first.header("Idempotent-Replay"));
    Reply again = copy.as(Account.ADA).saying(HEADER, '"' + key + '"').post(GROUPS, body);
    assertEquals(first.body(), again.expect(201).body());
    assertEquals("true", again.header("Idempotent-Replay"));
    for (String header : List.of("Location", "Policy-Version", "ETag", "Content-Type")) {
      assertEquals(first.header(header), again.header(header), header);
    }
  }

  @Test
  void anotherRequestCannotHaveTheKey() {
    ada.post(GROUPS, body).expect(201);
    String other = body.replace("i", "j");
    assertEquals("idempotency_key_reused", problem(ada.post(GROUPS, other), 409));
    String elsewhere = "/v1/tenants/acme/applications";
    assertEquals("idempotency_key_reused", problem(ada.post(elsewhere, body), 409));
  }

  @Test
  void aRefusalIsNotKept() {
    assertEquals(400, ada.post(GROUPS, "{}").status());
    ada.post(GROUPS, body).expect(201);
  }

  @Test
  void ofManyAtOnceOneHasItsEffect() throws Exception {
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> all =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> ada.post(GROUPS, body)))
              .toList();
      for (Future<Reply> each : all) {
        replies.add(each.get());
      }
    }
    List<Reply> done = replies.stream().filter(reply -> reply.status() == 201).toList();
    assertEquals(1, done.stream().map(Reply::body).distinct().count());
    assertEquals(1, done.stream().filter(r -> r.header("Idempotent-Replay").isEmpty()).count());
    replies.stream()
        .filter(reply -> reply.status() != 201)
        .forEach(reply -> assertEquals("idempotency_key_in_use", problem(reply, 409)));
  }

  @Test
  void aSecretIsNotShownAgain() {
    String applications = "/v1/tenants/acme/applications";
    Reply first = ada.post(applications, body).expect(201);
    assertTrue(first.text("/key").startsWith("bw_"));
    Reply again = ada.post(applications, body).expect(201);
    assertEquals(first.text("/id"), again.text("/id"));
    assertTrue(again.body().path("secret_shown_once").asBoolean());
    assertTrue(again.body().path("key").isMissingNode());
  }

  @Test
  void anotherTenantsKeyIsAnother() {
    ada.post(GROUPS, body).expect(201);
    Api bob = copy.as(Account.BOB).saying(HEADER, key);
    assertEquals(
        "", bob.post("/v1/tenants/globex/groups", body).expect(201).header("Idempotent-Replay"));
    Reply foreign = bob.post(GROUPS, body);
    Reply absent = bob.post("/v1/tenants/" + UUID.randomUUID() + "/groups", body);
    assertEquals(404, foreign.status());
    assertEquals(absent.response().body(), foreign.response().body());
  }

  @Test
  void whatIsNoKeyIsRefusedAndWhatOnlyAsksNeedsNone() {
    Api odd = copy.as(Account.ADA).saying(HEADER, "x".repeat(256));
    assertEquals(HEADER, odd.post(GROUPS, body).expect(400).text("/field"));
    String preview = "{\"changes\":[{\"remove_role\":\"none\"}]}";
    int status = copy.as(Account.ADA).post("/v1/tenants/acme/policy/preview", preview).status();
    assertEquals(status, ada.post("/v1/tenants/acme/policy/preview", preview).status());
    ada.post(GROUPS, body).expect(201);
  }
}
