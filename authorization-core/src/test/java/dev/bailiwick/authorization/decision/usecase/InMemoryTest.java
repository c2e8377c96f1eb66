package dev.bailiwick.authorization.decision.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.decision.usecase.Batch.Semantic;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.SubjectAttributesChanged;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be answered without waiting is answered just as with it, and all else not at all. */
class InMemoryTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Machine shop = acme.applicationHolding("bw.enforcement_point", "tenant");
  private final Person bob = acme.holding("bw.workspace_viewer", "design");
  private final EvaluateAccess evaluate = new EvaluateAccess(ground.asks());

  private Question about(String action, String type, String id) {
    return AQuestion.about(bob.subject().reference(), action, new Reference(type, id))
        .in(acme.design());
  }

  private Batch batch(Question... items) {
    return new Batch(Semantic.EXECUTE_ALL, List.of(items));
  }

  private void load() {
    ground.snapshots().of(TenantId.SYSTEM);
    ground.snapshots().of(acme.tenant());
  }

  @Test
  void nothingIsAnsweredUntilThePoliciesAreThere() {
    Question question = about("read", "document", "42");
    ground.snapshots().forget(acme.tenant());
    assertNull(evaluate.evaluateInMemory(shop, null, question));
    assertNull(evaluate.evaluateInMemory(shop, null, batch(question)));
    load();
    Answer answer = assertNotNullAnswer(evaluate.evaluateInMemory(shop, null, question));
    assertEquals("granted", answer.decision().code());
    ground.snapshots().forget(TenantId.SYSTEM);
    assertNull(evaluate.evaluateInMemory(shop, null, question));
  }

  @Test
  void whatHasToBeLookedUpWaits() {
    load();
    Question ours = about("read", "bw.grant", acme.tenant().toString());
    Question theirs = about("read", "document", "42");
    assertNull(evaluate.evaluateInMemory(shop, null, ours));
    assertNull(evaluate.evaluateInMemory(shop, null, batch(theirs, theirs, ours)));
    assertNotNull(evaluate.evaluateInMemory(shop, null, batch(theirs, theirs)));
  }

  @Test
  void aBatchIsAnsweredAsWithWaiting() {
    load();
    Batch batch = batch(about("read", "document", "1"), about("edit", "document", "2"));
    List<Answer> answers = evaluate.evaluateInMemory(shop, null, batch);
    assertNotNull(answers);
    assertEquals(evaluate.evaluate(shop, null, batch), answers);
    assertEquals("not_granted", answers.getLast().decision().code());
  }

  /** As where somebody changes the tenant, or the installation, while it is being asked. */
  @Test
  void whatGoesWhileItIsAskedIsNotTakenForEmpty() {
    load();
    acme.change(tellsTheDepartment(shop));
    Machine operators = operatorsApplication();
    load();
    for (Machine asking : List.of(shop, operators)) {
      for (TenantId going : List.of(acme.tenant(), TenantId.SYSTEM)) {
        for (int looks = 0; looks < 3; looks++) {
          assertWholeOrNothing(asking, going, looks);
        }
      }
    }
  }

  private static PolicyChange tellsTheDepartment(Machine application) {
    return new SubjectAttributesChanged(application.application(), Set.of("department"));
  }

  /** One of the installation, which may ask about any tenant. */
  private Machine operatorsApplication() {
    Machine application = new Machine(ApplicationId.random(), TenantId.SYSTEM);
    ground
        .ports()
        .append(
            TenantId.SYSTEM,
            new ApplicationAdded(application.application(), TenantId.SYSTEM, new Personal("All")),
            tellsTheDepartment(application),
            new GrantAdded(
                new GrantTerms("bw.enforcement_point", new Scope.OnTenant(), null)
                    .to(application.subject())));
    ground.snapshots().forget(TenantId.SYSTEM);
    return application;
  }

  private void assertWholeOrNothing(Machine by, TenantId going, int looks) {
    AtomicInteger left = new AtomicInteger(looks);
    Asking asking =
        ground
            .asks()
            .askInMemory(
                by,
                acme.tenant(),
                tenant ->
                    tenant.equals(going) && left.getAndDecrement() <= 0
                        ? null
                        : ground.snapshots().inMemory(tenant));
    if (asking != null) {
      assertEquals(ground.asks().ask(by, acme.tenant()).rights(), asking.rights());
    }
  }

  @Test
  void whoMayNotAskIsRefusedHereToo() {
    load();
    Question question = about("read", "document", "42");
    Person other = acme.holding("bw.member", "tenant");
    load();
    assertThrows(Refusal.class, () -> evaluate.evaluateInMemory(other, acme.tenant(), question));
  }

  private static Answer assertNotNullAnswer(@Nullable Answer answer) {
    assertNotNull(answer);
    return answer;
  }
}
