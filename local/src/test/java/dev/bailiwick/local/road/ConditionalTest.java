package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entity tags, and writes that hold only for what their sender has seen (37). */
@ExtendWith(Road.class)
@Tag("security-37")
class ConditionalTest {

  private static final String ACME = "/v1/tenants/acme";

  private final Copy copy;
  private final Api ada;
  private final String name = "c" + UUID.randomUUID().toString().substring(0, 8);

  ConditionalTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
  }

  private String group() {
    return ACME + "/groups/" + ada.post(ACME + "/groups", named(name)).expect(201).text("/id");
  }

  private static String named(String name) {
    return "{\"name\":\"%s\"}".formatted(name);
  }

  private String tag(String path) {
    String tag = ada.get(path).expect(200).header("ETag");
    assertTrue(tag.matches("\"[A-Za-z0-9_-]{22}\""), tag);
    return tag;
  }

  private static String problem(Reply reply, int status) {
    return reply.expect(status).text("/type").replace("urn:bailiwick:problem:", "");
  }

  @Test
  void aTagStaysWhileTheThingDoes() {
    String group = group();
    String tag = tag(group);
    ada.post(ACME + "/groups", named(name + "-other")).expect(201);
    assertEquals(tag, tag(group));
    Reply unchanged = ada.saying("If-None-Match", "W/" + tag).get(group).expect(304);
    assertEquals("", unchanged.response().body());
    assertEquals(tag, unchanged.header("ETag"));
    ada.saying("If-Match", tag).patch(group, named(name + "-2")).expect(204);
    assertNotEquals(tag, tag(group));
    ada.saying("If-None-Match", tag).get(group).expect(200);
  }

  @Test
  void answersOfWritesCarryTheTagThatReadingGives() {
    Reply made = ada.post(ACME + "/groups", named(name)).expect(201);
    assertEquals(tag(made.header("Location")), made.header("ETag"));
    String role = ACME + "/roles/" + name;
    Reply put = ada.put(role, "{\"includes\":[\"bw.guest\"]}").expect(200);
    assertEquals(tag(role), put.header("ETag"));
    Reply registered = ada.post(ACME + "/applications", named(name)).expect(201);
    assertEquals("", registered.header("ETag"), "what shows a secret is never seen again");
  }

  @Test
  void whatIsReadBitByBitHasNoTag() {
    Reply export = ada.get(ACME + "/policy/export").expect(200);
    assertEquals("", export.header("ETag"));
    assertTrue(export.response().body().lines().count() > 1);
    assertEquals("", ada.get(ACME + "/groups").expect(200).header("ETag"));
  }

  @Test
  void whatHasChangedSinceIsNotChanged() {
    String group = group();
    String seen = tag(group);
    Api early = ada.saying("If-Match", seen);
    early.patch(group, named(name + "-early")).expect(204);
    assertEquals("precondition_failed", problem(early.patch(group, named(name + "-late")), 412));
    assertEquals("precondition_failed", problem(early.delete(group), 412));
    assertEquals(name + "-early", ada.get(group).text("/name"));
    ada.saying("If-Match", "\"other\", " + tag(group)).delete(group).expect(204);
    assertEquals(404, ada.saying("If-Match", "*").delete(group).status());
  }

  @Test
  void whatExistsIsNotMadeOverWhereItMustNot() {
    String role = ACME + "/roles/" + name;
    Api first = ada.saying("If-None-Match", "*");
    first.put(role, "{}").expect(200);
    assertEquals("precondition_failed", problem(first.put(role, "{}"), 412));
    assertEquals(
        "precondition_failed", problem(ada.saying("If-Match", "*").put(role + "x", "{}"), 412));
    ada.saying("If-Match", "*").put(role, "{}").expect(200);
  }

  @Test
  void someWritesSayWhatTheyHaveSeen() {
    String group = group();
    Reply blind = ada.patch(group, named(name + "-2"));
    assertEquals("precondition_required", problem(blind, 428));
    assertEquals("If-Match", blind.text("/field"));
    Api bob = copy.as(Account.BOB);
    assertEquals(404, bob.patch(group, named(name)).status(), "who may not learns that first");
    assertEquals(404, bob.saying("If-Match", "*").patch(group, named(name)).status());
  }

  @Test
  @Tag("security-27")
  void aQuestionMayAskForAVersion() {
    String group = group();
    String version = ada.delete(group).expect(204).header("Policy-Version");
    String next = Long.toString(Long.parseLong(version) + 1_000_000);
    String groups = ACME + "/groups";
    ada.saying("Policy-Version-At-Least", version).get(groups).expect(200);
    assertEquals(
        "policy_version_behind",
        problem(ada.saying("Policy-Version-At-Least", next).get(groups), 412));
    assertEquals(400, ada.saying("Policy-Version-At-Least", "soon").get(groups).status());
    Api bob = copy.as(Account.BOB).saying("Policy-Version-At-Least", next);
    assertEquals(404, bob.get(groups).status(), "a stranger learns no version");
  }

  @Test
  void ofManyWhoHaveSeenTheSameOneWrites() throws Exception {
    String group = group();
    String seen = tag(group);
    CountDownLatch start = new CountDownLatch(1);
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> all =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return ada.saying("If-Match", seen).patch(group, named(name + "-" + i));
                          }))
              .toList();
      start.countDown();
      for (Future<Reply> each : all) {
        statuses.add(each.get().status());
      }
    }
    statuses.sort(null);
    assertEquals(List.of(204, 412, 412, 412, 412, 412, 412, 412), statuses);
  }
}
