package dev.bailiwick.verification.oracle;

import static dev.bailiwick.verification.oracle.Acme.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.verification.oracle.Tenant.Member;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {

  private final Acme acme = new Acme();

  @Test
  void storedSubjectAttributesWin() {
    acme.member("bob", Membership.ACTIVE, Map.of("team", "blue"));
    Asked asked = acme.ask("user:bob", "read", "report:1");
    asked.with("subject", "team", "red").with("subject", "level", "high");

    assertEquals("blue", fact(asked, "subject.team"));
    assertEquals("high", fact(asked, "subject.level"));
    assertNull(fact(asked, "subject.role"));
  }

  @Test
  void theShownIdIsTheExternalOneHoweverItWasAsked() {
    acme.members.add(new Member("u-1", "rick", Membership.ACTIVE, null, false, null, Map.of()));

    assertEquals("rick", fact(acme.ask("user:u-1", "read", "report:1"), "subject.id"));
    assertEquals("rick", fact(acme.ask("user:rick", "read", "report:1"), "subject.id"));
    assertEquals("alice", fact(acme.ask("user:alice", "read", "report:1"), "subject.id"));
  }

  @Test
  void aliasesAreResolvedBeforeConditions() {
    assertEquals("user", fact(acme.ask("identity:alice", "read", "report:1"), "subject.type"));
  }

  @Test
  void enrolmentIsMissingWithoutAnIdentity() {
    acme.members.add(new Member("bob", null, Membership.ACTIVE, null, false, true, Map.of()));
    Asked asked = acme.ask("user:alice", "read", "report:1").with("subject", "mfa_enrolled", true);

    assertEquals(true, fact(acme.ask("user:bob", "read", "report:1"), "subject.mfa_enrolled"));
    assertNull(fact(asked, "subject.mfa_enrolled"));
  }

  @Test
  void ofARegisteredTypeCallersFillOnlyWhatTheCatalogueLists() {
    acme.registered("document", "d", "icons", Map.of("owner", "alice"));
    Asked asked = acme.ask("user:alice", "read", "document:d");
    asked.with("resource", "owner", "bob").with("resource", "ip", "::1");
    asked.with("resource", "status", "open").in("old");

    assertEquals("alice", fact(asked, "resource.owner"));
    assertEquals("::1", fact(asked, "resource.ip"));
    assertNull(fact(asked, "resource.status"));
    assertEquals("icons", fact(asked, "resource.workspace"));
  }

  @Test
  void ofOtherTypesAllThatIsSentCounts() {
    Asked asked = acme.ask("user:alice", "read", "note:1").in("design");
    asked
        .with("resource", "owner", "bob")
        .with("resource", "id", "2")
        .with("resource", "gone", null);

    assertEquals("bob", fact(asked, "resource.owner"));
    assertEquals("1", fact(asked, "resource.id"));
    assertEquals("note", fact(asked, "resource.type"));
    assertEquals("design", fact(asked, "resource.workspace"));
    assertNull(fact(asked, "resource.gone"));
    assertNull(fact(acme.ask("user:alice", "read", "report:1").in("design"), "resource.workspace"));
  }

  @Test
  void oursHaveNoOtherAttributes() {
    Asked asked = acme.ask("user:alice", "read", "bw.workspace:icons");
    asked.with("resource", "owner", "alice").in("old");

    assertNull(fact(asked, "resource.owner"));
    assertEquals("icons", fact(asked, "resource.workspace"));
    assertNull(fact(acme.ask("user:alice", "read", "bw.group"), "resource.workspace"));
  }

  @Test
  void actionAndContextAreAsSentButForTheirReservedNames() {
    Asked asked = acme.ask("user:alice", "read", "report:1");
    asked.with("action", "name", "edit").with("action", "soft", true);
    asked.with("context", "time", "1970-01-01T00:00:00Z").with("context", "ip", "::1");

    assertEquals("read", fact(asked, "action.name"));
    assertEquals(true, fact(asked, "action.soft"));
    assertEquals(NOW.toString(), fact(asked, "context.time"));
    assertEquals("::1", fact(asked, "context.ip"));
  }

  @Test
  void theNameAfterTheFirstDotIsFlat() {
    Asked asked = acme.ask("user:alice", "read", "report:1").with("context", "a.b", "flat");

    assertEquals("flat", fact(asked, "context.a.b"));
  }

  private @Nullable Object fact(Asked asked, String attribute) {
    Question question = asked.question();
    Who who =
        Objects.requireNonNull(
            Who.named(acme.installation(), acme.tenant(), question.subject(), question.at()));
    return new Facts(acme.installation(), acme.tenant(), who, question).value(attribute);
  }
}
