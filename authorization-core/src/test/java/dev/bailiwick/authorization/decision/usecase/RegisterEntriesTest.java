package dev.bailiwick.authorization.decision.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An entry of the register is a thing of ours that lies where its resource does, or did. */
class RegisterEntriesTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Person reader = acme.holding("bw.member", "tenant");
  private final AskPolicy asks = ground.asks();
  private final EvaluateAccess evaluate = new EvaluateAccess(asks);

  private void register(String id, @Nullable WorkspaceId workspace) {
    Reference document = new Reference("document", id);
    ground
        .ports()
        .transactions()
        .inTenant(
            acme.tenant(),
            () -> {
              RegisteredResource entry = new RegisteredResource(document, workspace, Map.of());
              ground.ports().resources().put(acme.tenant(), entry, ground.now());
              return entry;
            });
  }

  private Question reads(Person who, String entry) {
    return AQuestion.about(who.subject().reference(), "read", new Reference("bw.resource", entry))
        .anywhere();
  }

  private String may(Person who, String entry) {
    return evaluate.evaluate(who, acme.tenant(), reads(who, entry)).decision().code();
  }

  @Test
  void anEntryIsNamedByTypeAndId() {
    register("a:1", acme.design());
    register("2", null);
    for (String known : List.of("document:a:1", "document:2")) {
      assertEquals("granted", may(acme.owner(), known));
      assertEquals("not_granted", may(reader, known));
    }
    for (String absent : List.of("document:1", "task:2", "document", "", ":2", "2")) {
      assertEquals("unknown_resource", may(acme.owner(), absent));
    }
  }

  @Test
  void anEntryOfAnotherTenantIsUnknown() {
    register("1", acme.design());
    Acme other = Acme.on(ground);
    assertEquals(
        "unknown_resource",
        evaluate
            .evaluate(other.owner(), other.tenant(), reads(other.owner(), "document:1"))
            .decision()
            .code());
  }

  @Test
  void whatTheDatabaseCouldNotBeAskedForIsUnknown() {
    for (String id : List.of("1\u0000", "1\ud800", "1\n")) {
      register(id, acme.design());
      assertEquals("unknown_resource", may(acme.owner(), "document:" + id));
    }
    register("\ud83d\ude00", acme.design());
    assertEquals("granted", may(acme.owner(), "document:\ud83d\ude00"));
  }

  @Test
  void askedOfAnotherDayItIsTheRegisterOfThatDay() {
    AsOf.Past before = new AsOf.Time(ground.now());
    ground.pass(Duration.ofMinutes(1));
    register("42", acme.design());
    EvaluateAsOf then = new EvaluateAsOf(asks, new AskHistory(asks, ground.history()));
    Question question = reads(acme.owner(), "document:42");
    assertEquals("granted", may(acme.owner(), "document:42"));
    assertEquals(
        "unknown_resource",
        then.evaluate(acme.owner(), acme.tenant(), question, before).decision().code());
  }
}
