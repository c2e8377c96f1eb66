package dev.bailiwick.authorization.decision.usecase;

import static dev.bailiwick.authorization.contract.TenantBuilder.theTenant;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.usecase.Batch.BadItem;
import dev.bailiwick.authorization.decision.usecase.Batch.Item;
import dev.bailiwick.authorization.decision.usecase.Batch.Semantic;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask whether someone may, and what they are told. */
class EvaluateAccessTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Person bob = acme.holding("bw.workspace_viewer", "design");
  private final EvaluateAccess evaluate = new EvaluateAccess(ground.asks());

  private Question about(Caller subject) {
    return AQuestion.about(subject.subject().reference(), "read", new Reference("document", "42"))
        .in(acme.design());
  }

  private Answer ask(Caller by, @Nullable TenantId tenant, Question question) {
    return evaluate.evaluate(by, tenant, question);
  }

  private String told(Caller by, @Nullable TenantId tenant, Caller about) {
    String[] code = new String[1];
    String outcome = Outcome.of(() -> code[0] = ask(by, tenant, about(about)).decision().code());
    return code[0] == null ? outcome : code[0];
  }

  /** An application of the installation that holds this there. */
  private Machine systemApplication(String role) {
    ApplicationId id = ApplicationId.random();
    theTenant(TenantId.SYSTEM, new TenantCreated("system", new Personal("The installation")))
        .withApplication(id)
        .withGrant(Subject.of(id), role, new Scope.OnTenant())
        .begin(ground.ports());
    return new Machine(id, TenantId.SYSTEM);
  }

  @Test
  void everyoneMayAskAboutThemself() {
    assertEquals("granted", told(bob, acme.tenant(), bob));
    Machine shop = acme.applicationHolding("bw.workspace_viewer", "design");
    assertEquals("granted", told(shop, null, shop));
    Person carol = acme.member();
    assertEquals("not_granted", told(carol, acme.tenant(), carol));
  }

  @Test
  @Tag("security-28")
  void aMemberMayNotAskAboutAnother() {
    assertEquals("forbidden", told(bob, acme.tenant(), acme.owner()));
    assertEquals("forbidden", told(bob, acme.tenant(), ground.someone()));
  }

  @Test
  void whoHoldsTheRightToAskMayAskAboutEveryone() {
    Person asker = acme.holding("bw.enforcement_point", "tenant");
    assertEquals("granted", told(asker, acme.tenant(), bob));
    assertEquals("subject_unknown", told(asker, acme.tenant(), ground.someone()));
    assertEquals("granted", told(acme.owner(), acme.tenant(), bob));
  }

  @Test
  void toAStrangerTheTenantIsAbsent() {
    Person stranger = ground.someone();
    assertEquals("not_found", told(stranger, acme.tenant(), bob));
    assertEquals("not_found", told(stranger, acme.tenant(), stranger));
    assertEquals("not_found", told(stranger, TenantId.random(), stranger));
    assertEquals("not_found", told(acme.owner(), TenantId.random(), bob));
  }

  @Test
  void whoWasRemovedIsAStrangerButToThemself() {
    Person gone = acme.holding("bw.enforcement_point", "tenant");
    acme.change(new MemberStatusChanged(gone.user(), MemberStatus.REMOVED));
    assertEquals("not_found", told(gone, acme.tenant(), bob));
    assertEquals("subject_removed", told(gone, acme.tenant(), gone));
  }

  @Test
  void whoIsDisabledMayNotAskAboutAnother() {
    Person disabled = acme.holding("bw.enforcement_point", "tenant");
    acme.change(new MemberStatusChanged(disabled.user(), MemberStatus.DISABLED));
    assertEquals("forbidden", told(disabled, acme.tenant(), bob));
    assertEquals("subject_disabled", told(disabled, acme.tenant(), disabled));
  }

  @Test
  @Tag("security-20")
  @Tag("security-28")
  void aTenantsApplicationAsksInItsOwnTenantOnly() {
    Acme other = Acme.on(ground);
    Machine shop = acme.applicationHolding("bw.enforcement_point", "tenant");
    assertEquals("granted", told(shop, null, bob));
    assertEquals("granted", told(shop, acme.tenant(), bob));
    assertEquals("not_found", told(shop, other.tenant(), bob));
    assertEquals("not_found", told(shop, TenantId.SYSTEM, bob));
  }

  @Test
  void theRightToAskEndsWithItsGrant() {
    Person asker = acme.holding("bw.enforcement_point", "tenant", ground.now().plusSeconds(60));
    assertEquals("granted", told(asker, acme.tenant(), bob));
    ground.pass(Duration.ofSeconds(60));
    assertEquals("forbidden", told(asker, acme.tenant(), bob));
  }

  @Test
  void anApplicationOfTheInstallationAsksAnywhere() {
    Machine backend = systemApplication("bw.enforcement_point");
    assertEquals("granted", told(backend, acme.tenant(), bob));
    assertEquals("subject_unknown", told(backend, Acme.on(ground).tenant(), bob));
    assertEquals("subject_unknown", told(backend, null, bob));
    assertEquals("not_found", told(backend, TenantId.random(), bob));
  }

  @Test
  void anApplicationOfTheInstallationWithoutTheRightAsksNowhere() {
    Machine provisioner = systemApplication("bw.provisioner");
    assertEquals("not_found", told(provisioner, acme.tenant(), bob));
    assertEquals("forbidden", told(provisioner, null, bob));
  }

  @Test
  void aPersonHasToNameTheTenant() {
    assertEquals("invalid_field", told(bob, null, bob));
  }

  @Test
  void reasonsAreToldToWhoAsksForThemAsFarAsTheyMayKnow() {
    Answer unasked = ask(bob, acme.tenant(), about(bob));
    assertEquals(ground.ports().rows(acme.tenant()).version(), unasked.policyVersion());
    assertNull(unasked.reasons());
    Reasons bobs = reasons(bob, bob);
    assertNotNull(bobs.toUser());
    assertNull(bobs.toAdmin());
    Reasons owners = reasons(acme.owner(), bob);
    assertNull(owners.toUser());
    assertTrue(requireNonNull(owners.toAdmin()).contains("bw.workspace_viewer"), owners::toAdmin);
    Reasons shops = reasons(acme.applicationHolding("bw.enforcement_point", "tenant"), bob);
    assertEquals(new Reasons(null, null), shops);
  }

  @ParameterizedTest
  @CsvSource({
    "EXECUTE_ALL,pdbp,pdbp",
    "DENY_ON_FIRST_DENY,ppdp,ppd",
    "DENY_ON_FIRST_DENY,pbp,pb",
    "PERMIT_ON_FIRST_PERMIT,dbpd,dbp"
  })
  void aBatchEndsWhereItsSemanticSays(Semantic semantic, String asked, String answered) {
    Caller enforcer = acme.applicationHolding("bw.enforcement_point", "tenant");
    List<Item> items = asked.chars().mapToObj(this::item).toList();
    String answers =
        evaluate.evaluate(enforcer, null, new Batch(semantic, items)).stream()
            .map(
                answer ->
                    answer.refusal() != null ? "b" : answer.decision().permitted() ? "p" : "d")
            .collect(Collectors.joining());
    assertEquals(answered, answers);
  }

  private Item item(int letter) {
    return switch (letter) {
      case 'p' -> about(bob);
      case 'd' -> about(acme.member());
      default -> new BadItem(Refusal.invalid("subject", "There is none."));
    };
  }

  @Test
  void anItemThatMayNotBeAskedIsADenyAmongTheOthers() {
    List<Answer> answers =
        evaluate.evaluate(
            bob,
            acme.tenant(),
            new Batch(Semantic.EXECUTE_ALL, List.of(about(acme.owner()), about(bob))));
    assertFalse(answers.getFirst().decision().permitted());
    assertEquals("forbidden", requireNonNull(answers.getFirst().refusal()).code());
    assertTrue(answers.getLast().decision().permitted());
  }

  private Reasons reasons(Caller by, Caller about) {
    return requireNonNull(ask(by, acme.tenant(), explained(about(about))).reasons());
  }

  private static Question explained(Question question) {
    return new Question(
        question.subject(),
        question.action(),
        question.actionProperties(),
        question.resource(),
        Map.of("bailiwick", new Value.Other(Map.of("explain", true))));
  }

  @Test
  void aMemberIsNotTheApplicationThatBearsTheirId() {
    Machine lookalike = acme.applicationHolding("bw.member", "tenant");
    UUID id = lookalike.application().value();
    Reference user = new Reference("user", id.toString());
    Question question =
        AQuestion.about(user, "read", new Reference("document", "1")).in(acme.design());
    assertEquals("forbidden", Outcome.of(() -> ask(lookalike, null, question)));
  }
}
