package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.decision.Decision.Deny;
import java.time.Instant;

/**
 * The permits that use cases need: asks {@code decide}, and turns a deny into the refusal that may
 * be shown.
 */
public final class Permits {

  private Permits() {}

  /** Passes where the policy itself knows the resource and permits. */
  public static void require(
      Policy policy, Subject by, Permission permission, String resource, Instant at) {
    Reference reference = new Reference(permission.type(), resource);
    require(policy, by, permission, resource, OwnResources.locate(policy, reference), at);
  }

  /**
   * Passes where the policy permits.
   *
   * @throws Refusal as absent to whoever is no subject here, or where there is no such resource; as
   *     forbidden to everyone else
   */
  public static void require(
      Policy policy,
      Subject by,
      Permission permission,
      String resource,
      Location location,
      Instant at) {
    Decision decision = decide(policy, by, permission, resource, location, at);
    if (decision instanceof Deny deny) {
      throw refusal(policy, by, deny.reason(), permission, at);
    }
  }

  /**
   * Passes where this is a subject of a tenant that is in use, whatever they may do there.
   *
   * @throws Refusal as absent to anyone else
   */
  public static void requireSubject(Policy policy, Subject by, Instant at) {
    if (!policy.admits(by, at)) {
      throw Refusal.absent();
    }
    switch (policy.standing().status()) {
      case ACTIVE -> {}
      case SUSPENDED -> throw forbidden(Reason.TENANT_SUSPENDED);
      case DELETED -> throw forbidden(Reason.TENANT_DELETED);
    }
  }

  /**
   * Passes where the installation's own policy permits this to be done to another tenant.
   *
   * @throws Refusal as forbidden to a subject of that tenant, to anyone else as absent
   */
  public static void requireOfOperator(
      Policy system, Policy tenant, Subject by, Permission permission, Instant at) {
    if (!given(system, by, permission, system.tenant().toString(), at)) {
      throw tenant.admits(by, at) ? Refusal.forbidden(permission.toString()) : Refusal.absent();
    }
  }

  /** Whether the policy, which itself knows the resource, permits. */
  public static boolean given(
      Policy policy, Subject subject, Permission permission, String resource, Instant at) {
    Location location = OwnResources.locate(policy, new Reference(permission.type(), resource));
    return given(policy, subject, permission, resource, location, at);
  }

  /** Whether the policy permits. */
  public static boolean given(
      Policy policy,
      Subject subject,
      Permission permission,
      String resource,
      Location location,
      Instant at) {
    return decide(policy, subject, permission, resource, location, at).permitted();
  }

  private static Decision decide(
      Policy policy,
      Subject subject,
      Permission permission,
      String resource,
      Location location,
      Instant at) {
    return Decisions.decide(
        policy,
        new AccessRequest(
            AskedSubject.of(subject),
            permission.action(),
            new Reference(permission.type(), resource),
            location,
            at));
  }

  private static Refusal refusal(
      Policy policy, Subject by, Reason reason, Permission permission, Instant at) {
    return switch (reason) {
      case TENANT_SUSPENDED, TENANT_DELETED ->
          policy.admits(by, at) ? forbidden(reason) : Refusal.absent();
      case SUBJECT_UNKNOWN, SUBJECT_REMOVED, UNKNOWN_RESOURCE, WORKSPACE_UNKNOWN ->
          Refusal.absent();
      default -> Refusal.forbidden(permission.toString());
    };
  }

  private static Refusal forbidden(Reason reason) {
    return Refusal.forbidden(reason.code(), reason.sentence());
  }
}
