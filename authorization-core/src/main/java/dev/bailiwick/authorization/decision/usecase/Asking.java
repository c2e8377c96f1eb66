package dev.bailiwick.authorization.decision.usecase;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Policy;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One caller's asking of one tenant: however many questions, they are answered by one version of
 * the policy at one instant.
 *
 * @param today by which is settled what the caller may ask
 * @param policy the one that answers
 * @param at the one instant of all answers
 */
public record Asking(
    Caller by,
    Policy today,
    Policy policy,
    Instant at,
    AskingRights rights,
    ResourceFacts resources) {

  public Asking {
    requireNonNull(by);
    requireNonNull(today);
    requireNonNull(policy);
    requireNonNull(at);
    requireNonNull(rights);
    requireNonNull(resources);
  }

  /**
   * What an asking may learn.
   *
   * @param aboutAnyone or only about oneself
   * @param admitted is no stranger, to whom the tenant looks absent
   * @param policy may be shown the grants and roles behind an answer
   * @param subjectProperties those that the calling application may tell of a subject
   */
  record AskingRights(
      boolean aboutAnyone, boolean admitted, boolean policy, Set<String> subjectProperties) {}

  /** The same caller's asking of a policy that was. */
  Asking asOf(Policy then, Instant instant, ResourceFacts facts) {
    return new Asking(by, today, then, instant, rights, facts);
  }

  /** Whether the caller may read the policy, and so be told on whose grants an answer rests. */
  public boolean mayReadPolicy() {
    return rights.policy();
  }

  /** Whether the caller is the subject themself. */
  public boolean isAboutOneself(Reference subject) {
    Reference self = by.subject().reference();
    return subject.id().equals(self.id())
        && today.catalogue().subjectType(subject.type()).equals(self.type());
  }

  /**
   * Passes where the caller may ask about this subject.
   *
   * @throws Refusal to all others
   */
  public void requireMayAskAbout(Reference subject) {
    if (!isAboutOneself(subject)) {
      requireMayAskAboutAnyone();
    }
  }

  /** Passes where the caller may ask about anyone. */
  public void requireMayAskAboutAnyone() {
    if (!rights.aboutAnyone()) {
      throw refusal();
    }
  }

  /**
   * Passes where the caller may ask of another day: about themself, while they are active. Who has
   * been removed or disabled since would go on reading what they could then.
   *
   * @throws Refusal to all others
   */
  public void requireMayAskOfThePast() {
    if (!rights.aboutAnyone() && !today.isActive(by.subject(), at)) {
      throw refusal();
    }
  }

  private Refusal refusal() {
    return rights.admitted() ? Refusal.forbidden("bw.decision:read") : Refusal.absent();
  }

  /** Whether the resource has to be looked up first, which takes time. */
  public boolean mustLookUp(Question question) {
    ResourceType type = policy.catalogue().type(question.resource().type());
    return type != null && (type.registered() || type.own());
  }

  /**
   * Decides.
   *
   * @throws Refusal where the caller may not ask this
   */
  public Decision decide(Question question) {
    requireMayAskAbout(question.subject().reference());
    return Decisions.decide(policy, resolve(question));
  }

  /** Decides, and tells the reasons where they are wanted. */
  EvaluateAccess.Answer answer(Question question) {
    requireMayAskAbout(question.subject().reference());
    AccessRequest request = resolve(question);
    Decision decision = Decisions.decide(policy, request);
    Reasons reasons = question.explain() ? Reasons.of(decision, request, this) : null;
    return new EvaluateAccess.Answer(decision, policy.version(), reasons, null);
  }

  /** The request with its facts: what is stored, then what this caller may add. */
  public AccessRequest resolve(Question question) {
    ResourceFacts.Found found = resources.find(policy, question.resource());
    return request(question, found.location(), found.attributes());
  }

  /** The request as far as it does not depend on the resource. */
  AccessRequest unplaced(Question question) {
    return request(question, new Location.Nowhere(), Map.of());
  }

  private AccessRequest request(
      Question question, Location location, Map<String, Value> attributes) {
    return new AccessRequest(
        AskedSubject.of(question.subject().type(), question.subject().id()),
        subjectProperties(question),
        question.action(),
        question.actionProperties(),
        question.resource().reference(),
        attributes,
        location,
        question.context(),
        at);
  }

  private Map<String, Value> subjectProperties(Question question) {
    return Properties.only(question.subject().properties(), rights.subjectProperties());
  }
}
