package dev.bailiwick.authorization.audit.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.Attempt;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.AuditFilter.Kind;
import dev.bailiwick.authorization.audit.AuditItem;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.audit.RefusalCap;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LegibleChanges;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who did what to whom, for those who may know it (47, 49; seed 92). */
@Tag("security-47")
class AuditTest {

  private final Ground ground = new Ground();
  private final AuthorizationPorts ports = ground.ports();
  private final Acme acme = Acme.on(ground);
  private final Acts acts = ports.acts(ground.clock());
  private final NoteRefusals refusals =
      new NoteRefusals(
          ports.transactions(),
          ports.auditTrail(),
          sent -> sent.equals("acme") ? Optional.of(acme.tenant()) : TenantId.parse(sent),
          ground.snapshots(),
          ground.clock(),
          new Random());
  private final AuditDirectory audit =
      new AuditDirectory(
          ground.reads(),
          ports.transactions(),
          ports.ledger(),
          ports.auditTrail(),
          ports.policies(),
          ports.applications(),
          ports.users(),
          acts);

  @Test
  void changesActsAndRefusalsAreOneListTheLastFirst() {
    later();
    acts.note(acme.tenant(), acme.owner().subject(), "invitation_resent", null);
    later();
    Person eve = acme.member();
    later();
    refusals.note(attempt("acme", eve));
    refusals.write();

    assertEquals(
        List.of("refused createGrant", "member_added", "invitation_resent", "tenant_created"),
        read(AuditFilter.ALL, 50));
    assertEquals(read(AuditFilter.ALL, 50), read(AuditFilter.ALL, 1));
    assertEquals(List.of("member_added", "tenant_created"), read(of(Kind.CHANGE), 50));
    assertEquals(List.of("invitation_resent"), read(of(Kind.ACT), 50));
  }

  @Test
  void onlyWhoMayReadsIt() {
    assertEquals(Outcome.DONE, reads(acme.holding("bw.admin", "tenant")));
    assertEquals("forbidden", reads(acme.holding("bw.member", "tenant")));
    assertEquals("forbidden", reads(acme.holding("bw.workspace_admin", "design")));
    assertEquals("not_found", reads(Acme.on(ground).owner()));
    Person member = acme.holding("bw.member", "tenant");
    assertThrows(Refusal.class, () -> audit.export(member, acme.tenant(), AuditFilter.ALL));
  }

  @Test
  void anExportIsAnActAndStandsInItself() {
    for (int i = 0; i < 1_200; i++) {
      acts.note(acme.tenant(), acme.owner().subject(), "noise", null);
      ground.pass(Duration.ofMillis(1));
    }
    List<List<AuditItem>> parts =
        audit.export(acme.owner(), acme.tenant(), AuditFilter.ALL).toList();
    assertEquals(List.of(500, 500, 202), parts.stream().map(List::size).toList());
    assertEquals("audit_exported", word(parts.getFirst().getFirst()));
  }

  @Test
  void thoseWhomItNamesHaveNames() {
    Person eve =
        new Person(
            ports.newUser(
                new ProviderFacts(EmailAddress.parse("eve@acme.test").orElseThrow(), true)));
    Machine shop = acme.application();
    acts.note(acme.tenant(), shop.subject(), "user_signed_out", new Reference("bw.user", id(eve)));
    AuditFilter thisOne = new AuditFilter(null, null, "user_signed_out", null, null, null);
    assertEquals(Map.of(shop.subject().id(), "Shop"), only(thisOne).names());
    acme.change(new MemberAdded(eve.user(), null));
    assertEquals(
        Map.of(shop.subject().id(), "Shop", eve.user().value(), "eve@acme.test"),
        only(thisOne).names());
  }

  @Test
  void aChangeIsReadableUntilItIsErased() {
    AuditItem.Change created = (AuditItem.Change) page(of(Kind.CHANGE), null, 50).items().getLast();
    assertTrue(LegibleChanges.of(created.entry()).toString().contains("name=Acme"));
    Page<AuditItem> none =
        page(new AuditFilter(null, null, "tenant_created", null, null, null), null, 50);
    assertEquals(1, none.items().size());
  }

  @Test
  void aFloodIsCountedAndAnAbsentTenantKeepsNothing() {
    for (int i = 0; i < RefusalCap.SINGLY + 7; i++) {
      refusals.note(attempt("acme", acme.owner()));
    }
    refusals.note(attempt(TenantId.random().toString(), acme.owner()));
    refusals.write();
    assertEquals(RefusalCap.SINGLY, page(of(Kind.REFUSAL), null, 100).items().size());
    ground.pass(Duration.ofMinutes(1));
    refusals.write();
    AuditItem.Event counted =
        (AuditItem.Event) page(of(Kind.REFUSAL), null, 100).items().getFirst();
    assertEquals(new Refused("forbidden", "bw.grant:create", 7), counted.event().outcome());
    assertEquals(0, refusals.lost());
  }

  /** Whoever was never there writes nothing into a tenant's own audit. */
  @Test
  void aStrangersAttemptStandsInTheInstallationsAuditAlone() {
    Caller stranger = Acme.on(ground).owner();
    refusals.note(attempt("acme", stranger));
    refusals.write();
    assertEquals(List.of(), page(of(Kind.REFUSAL), null, 50).items());
    AuditEvent noted =
        ports
            .transactions()
            .inTenant(
                TenantId.SYSTEM,
                () -> ports.auditTrail().newest(TenantId.SYSTEM, AuditFilter.ALL, null, 1))
            .getFirst();
    assertEquals(Actor.of(stranger.subject()), noted.actor());
    assertEquals(new Reference("bw.tenant", acme.tenant().toString()), noted.about());
  }

  @Test
  void whoWasAMemberOnceIsStillToldOf() {
    Person eve = acme.member();
    acme.change(new MemberStatusChanged(eve.user(), MemberStatus.REMOVED));
    refusals.note(attempt("acme", eve));
    refusals.write();
    assertEquals(1, page(of(Kind.REFUSAL), null, 50).items().size());
  }

  private void later() {
    ground.pass(Duration.ofSeconds(1));
  }

  private static String id(Person person) {
    return person.user().toString();
  }

  private static AuditFilter of(Kind kind) {
    return new AuditFilter(null, kind, null, null, null, null);
  }

  private static Attempt attempt(String tenant, Caller by) {
    return new Attempt(
        tenant,
        by.subject(),
        "createGrant",
        new Refused("forbidden", "bw.grant:create", 1),
        null,
        null);
  }

  private String reads(Caller by) {
    return Outcome.of(
        () -> audit.list(by, acme.tenant(), AuditFilter.ALL, new Page.Request(null, 50)));
  }

  private AuditItem only(AuditFilter filter) {
    return page(filter, null, 50).items().getFirst();
  }

  private Page<AuditItem> page(AuditFilter filter, @Nullable String after, int limit) {
    return audit.list(acme.owner(), acme.tenant(), filter, new Page.Request(after, limit));
  }

  /** All of them, in pages of this size. */
  private List<String> read(AuditFilter filter, int size) {
    List<String> words = new ArrayList<>();
    Page<AuditItem> page = page(filter, null, size);
    page.items().forEach(item -> words.add(word(item)));
    while (page.next() != null) {
      page = page(filter, page.next(), size);
      page.items().forEach(item -> words.add(word(item)));
    }
    return words;
  }

  private static String word(AuditItem item) {
    return switch (item) {
      case AuditItem.Change change ->
          String.valueOf(LegibleChanges.of(change.entry()).getFirst().get("change"));
      case AuditItem.Event event ->
          (event.event().outcome() instanceof Refused ? "refused " : "")
              + event.event().operation();
    };
  }
}
