package dev.bailiwick.authorization.decision.usecase;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.decision.Location.OnTenant;
import dev.bailiwick.authorization.decision.OwnResources;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.Reason;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Answers AuthZEN's evaluation: settles who may ask, resolves the resource, and decides. */
public final class EvaluateAccess {

  private static final System.Logger LOG = System.getLogger(EvaluateAccess.class.getName());
  private static final String ASK = "bw.decision";
  private static final String READ = "read";

  private final Snapshots snapshots;
  private final ResourceLocations locations;
  private final InstantSource clock;

  public EvaluateAccess(Snapshots snapshots, ResourceLocations locations, InstantSource clock) {
    this.snapshots = snapshots;
    this.locations = locations;
    this.clock = clock;
  }

  /**
   * What is asked, as it was sent.
   *
   * @param workspace {@code resource.properties.workspace}, if it is there and a string
   */
  public record Question(
      Reference subject, String action, Reference resource, @Nullable String workspace) {

    public Question {
      requireNonNull(subject);
      requireNonNull(action);
      requireNonNull(resource);
    }
  }

  /**
   * The answer, and to whom its reasons may be told.
   *
   * @param aboutOneself the caller asked about themself
   * @param toAdmin the caller may read the policy
   */
  public record Answer(
      Decision decision, long policyVersion, boolean aboutOneself, boolean toAdmin) {}

  /**
   * Decides; whatever cannot be read on the way is a deny.
   *
   * @param tenant the one in the path; without one, an application's own
   * @throws Refusal where the caller may not ask, or to whom the tenant is absent
   */
  public Answer evaluate(Caller by, @Nullable TenantId tenant, Question question) {
    TenantId asked = tenant == null ? home(by) : tenant;
    Instant at = clock.instant();
    try {
      return evaluate(by, snapshots.of(asked).orElseThrow(Refusal::absent), question, at);
    } catch (Refusal refused) {
      throw refused;
    } catch (RuntimeException unreadable) {
      LOG.log(
          Level.ERROR,
          "the policy of " + asked + " cannot be read, so nothing is permitted",
          unreadable);
      return new Answer(new Deny(Reason.ERROR), 0, false, false);
    }
  }

  private Answer evaluate(Caller by, Policy policy, Question question, Instant at) {
    Reference self = by.subject().reference();
    boolean aboutOneself = question.subject().equals(self) && policy.knows(self);
    if (!aboutOneself) {
      requireMayAsk(by.subject(), policy, at);
    }
    AccessRequest request =
        new AccessRequest(
            AskedSubject.of(question.subject()),
            question.action(),
            question.resource(),
            locate(policy, question),
            at);
    return new Answer(
        Decisions.decide(policy, request),
        policy.version(),
        aboutOneself,
        may(by.subject(), policy, "bw.policy", at));
  }

  private static TenantId home(Caller by) {
    return switch (by) {
      case Machine machine -> machine.home();
      case Person person ->
          throw Refusal.invalid(
              "tenant", "Name the tenant: /tenants/{tenant}/access/v1/evaluation.");
    };
  }

  /** The right to ask is held in the tenant, or in the installation for every tenant. */
  private void requireMayAsk(Subject by, Policy policy, Instant at) {
    boolean may =
        may(by, policy, ASK, at)
            || snapshots.of(TenantId.SYSTEM).filter(system -> may(by, system, ASK, at)).isPresent();
    if (!may) {
      throw policy.admits(by) ? Refusal.forbidden(ASK + ":" + READ) : Refusal.absent();
    }
  }

  private static boolean may(Subject by, Policy policy, String type, Instant at) {
    Reference resource = new Reference(type, policy.tenant().toString());
    return Decisions.decide(
            policy, new AccessRequest(AskedSubject.of(by), READ, resource, new OnTenant(), at))
        .permitted();
  }

  private Location locate(Policy policy, Question question) {
    if (!ResourceType.isOwn(question.resource().type())) {
      return new InWorkspace(question.workspace());
    }
    Location known = OwnResources.locate(policy, question.resource());
    boolean mayBeElsewhere =
        known instanceof Nowhere && CanonicalId.parse(question.resource().id()).isPresent();
    return mayBeElsewhere ? locations.locate(policy.tenant(), question.resource()) : known;
  }
}
