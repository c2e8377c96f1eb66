package dev.bailiwick.authorization.decision.usecase;

import static dev.bailiwick.authorization.decision.usecase.RecordsTenant.entity;
import static dev.bailiwick.authorization.decision.usecase.RecordsTenant.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.decision.usecase.Batch.Semantic;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.explain.usecase.ExplainAccess.Explained;
import dev.bailiwick.authorization.explain.usecase.ExplainAsOf;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Evaluations, searches and explanations by the policy and the register of another day. */
class PastAskingTest {

  private final RecordsTenant acme = new RecordsTenant();
  private final AskPolicy asks = acme.ground().asks();
  private final EvaluateAsOf evaluate =
      new EvaluateAsOf(asks, new AskHistory(asks, acme.ground().history()));
  private final ExplainAsOf explain =
      new ExplainAsOf(asks, acme.ground().history(), new CasbinPolicyCompiler());
  private final AsOf.Past version = new AsOf.Version(rows().version());
  private final AsOf.Past time = new AsOf.Time(acme.ground().now());
  private final Question bobViewsOne = question(entity("user", "bob"), "view", record("r1"));

  private PolicyRows rows() {
    return acme.ground().ports().rows(acme.tenant());
  }

  private static Question.Entity record(String id) {
    return entity("record", id);
  }

  /** Bob's grant has ended since, and the first record has gone from the register. */
  @BeforeEach
  void somethingHappens() {
    acme.ground().pass(Duration.ofMinutes(1));
    UserId bob = rows().memberByExternalId("bob").orElseThrow().id();
    rows().grants().values().stream()
        .filter(grant -> grant.to().id().equals(bob.value()))
        .forEach(grant -> acme.change(new GrantRevoked(grant.id())));
    acme.ground()
        .ports()
        .transactions()
        .inTenant(
            acme.tenant(),
            () ->
                acme.ground()
                    .ports()
                    .resources()
                    .remove(acme.tenant(), new Reference("record", "r1"), acme.ground().now()));
    acme.register(Stream.of("r4"), "sales", "bob");
  }

  private boolean may(Question question, AsOf.Past asOf) {
    return evaluate.evaluate(acme.desk(), null, question, asOf).decision().permitted();
  }

  @Test
  void anApplicationAsksItsOwnTenantOfThen() {
    assertTrue(may(bobViewsOne, version));
    assertTrue(may(bobViewsOne, time));
    assertFalse(may(bobViewsOne, new AsOf.Time(acme.ground().now())));
    Batch batch =
        new Batch(
            Semantic.EXECUTE_ALL,
            List.of(bobViewsOne, question(entity("user", "bob"), "view", record("r4"))));
    assertEquals(
        List.of(true, false),
        evaluate.evaluate(acme.desk(), null, batch, time).stream()
            .map(answer -> answer.decision().permitted())
            .toList());
  }

  @Test
  void whoMayAskIsSettledByToday() {
    Person young = acme.ground().someone();
    acme.change(new MemberAdded(young.user(), null));
    Question ofOneself = question(entity("user", young.user().toString()), "view", record("r1"));
    assertEquals("subject_unknown", code(young, ofOneself), "but they may ask");
    assertEquals("forbidden", code(young, bobViewsOne));
    Batch batch = new Batch(Semantic.EXECUTE_ALL, List.of(bobViewsOne));
    Answer refused = evaluate.evaluate(young, acme.tenant(), batch, version).getFirst();
    assertEquals("forbidden", refused.refusal() == null ? "" : refused.refusal().code());
    acme.change(new MemberStatusChanged(young.user(), MemberStatus.REMOVED));
    assertEquals("not_found", code(young, bobViewsOne));
  }

  /** The register of then would go on telling them what has been closed to them since. */
  @Test
  void whoIsOutTodayIsToldNothingOfThen() {
    Person young = acme.ground().someone();
    acme.change(new MemberAdded(young.user(), null));
    AsOf.Past then = new AsOf.Version(rows().version());
    Question ofOneself = question(entity("user", young.user().toString()), "view", record("r2"));
    assertEquals("not_granted", code(young, ofOneself, then));
    for (MemberStatus out : List.of(MemberStatus.DISABLED, MemberStatus.REMOVED)) {
      acme.change(new MemberStatusChanged(young.user(), out));
      String refused = out == MemberStatus.DISABLED ? "forbidden" : "not_found";
      Search search = new Search(ofOneself, 9, null, then);
      Batch batch = new Batch(Semantic.EXECUTE_ALL, List.of(ofOneself));
      assertEquals(refused, code(young, ofOneself, then));
      for (ThrowingSupplier<?> asked :
          List.<ThrowingSupplier<?>>of(
              () -> evaluate.evaluate(young, acme.tenant(), batch, then),
              () -> acme.search().resources(young, acme.tenant(), search),
              () -> acme.search().actions(young, acme.tenant(), search),
              () -> explain.explain(young, acme.tenant(), ofOneself, then))) {
        assertEquals(refused, Outcome.of(asked));
      }
    }
  }

  private String code(Caller by, Question question) {
    return code(by, question, version);
  }

  private String code(Caller by, Question question, AsOf.Past then) {
    String[] code = new String[1];
    String outcome =
        Outcome.of(
            () -> code[0] = evaluate.evaluate(by, acme.tenant(), question, then).decision().code());
    return outcome.equals(Outcome.DONE) ? code[0] : outcome;
  }

  private Found resources(@Nullable AsOf asOf, Search.@Nullable Position from) {
    Question what = question(entity("user", "bob"), "view", record(""));
    Search search = asOf == null ? new Search(what, 2, from) : new Search(what, 2, from, asOf);
    return acme.search().resources(acme.desk(), null, search);
  }

  @Test
  void searchesFindWhatThereWas() {
    assertEquals(List.of(), resources(null, null).names());
    for (AsOf then : List.of(version, time)) {
      Found first = resources(then, null);
      assertEquals(List.of("r1", "r2"), first.names());
      assertEquals(List.of("r3"), resources(then, first.next()).names());
      Search who = new Search(bobViewsOne, 9, null, then);
      assertTrue(acme.search().subjects(acme.desk(), null, who).names().contains("bob"));
      Search how = new Search(bobViewsOne, 9, null, then);
      assertEquals(List.of("edit", "view"), acme.search().actions(acme.desk(), null, how).names());
    }
    AsOf absent = new AsOf.Version(99);
    assertEquals("not_found", Outcome.of(() -> resources(absent, null)));
    AsOf future = new AsOf.Time(acme.ground().now().plusSeconds(1));
    assertEquals("invalid_field", Outcome.of(() -> resources(future, null)));
  }

  @Test
  void anExplanationOfThenHasItsGrantsAndNoWays() {
    Explained permit = explain.explain(acme.owner(), acme.tenant(), bobViewsOne, version);
    assertTrue(permit.decision().permitted());
    assertEquals(1, permit.policyVersion());
    assertEquals("manager", permit.trace().getFirst().role());
    assertEquals(
        permit.carrier() == null ? null : permit.carrier().grant(),
        permit.trace().getFirst().grant());
    Question denied = question(entity("user", "bob"), "delete", record("r1"));
    Explained deny = explain.explain(acme.owner(), acme.tenant(), denied, time);
    assertEquals("condition_not_met", deny.decision().code());
    assertEquals(1, deny.trace().size());
    assertEquals(List.of(), deny.ways());
    assertEquals(
        List.of(), explain.explain(acme.desk(), acme.tenant(), bobViewsOne, version).trace());
  }
}
