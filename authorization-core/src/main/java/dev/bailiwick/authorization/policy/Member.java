package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user in one tenant; one with an external id does not sign in.
 *
 * @param expiresAt when a guest's stay ends; null for everyone else
 * @param signIn what the identity provider says; null where nobody signs in
 * @param attributes typed values by name, for conditions to read
 */
public record Member(
    UserId id,
    @Nullable String externalId,
    MemberStatus status,
    @Nullable Instant expiresAt,
    @Nullable SignIn signIn,
    Map<String, Value> attributes) {

  /**
   * How the user's identities stand with the provider.
   *
   * @param disabled any of them is, and so the user
   * @param mfaEnrolled a second factor is set up; no proof that this sign-in used it
   */
  public record SignIn(boolean disabled, boolean mfaEnrolled) {}

  public Member {
    requireNonNull(id);
    requireNonNull(status);
    attributes = Map.copyOf(attributes);
  }

  /** A member who stays, without attributes, of whose identities nothing is known. */
  public Member(UserId id, @Nullable String externalId, MemberStatus status) {
    this(id, externalId, status, null, null, Map.of());
  }

  /** Whether this member can come in and act for good, as an owner must be able to. */
  public boolean actsInPerson() {
    return statusByAll() == MemberStatus.ACTIVE && externalId == null && !isGuest();
  }

  /** Whether they take one of the places that a plan may limit: who signs in and may come in. */
  public boolean hasSeatAt(Instant at) {
    boolean stays = expiresAt == null || at.isBefore(expiresAt);
    return externalId == null && status == MemberStatus.ACTIVE && stays;
  }

  /** Whether their stay ends, as a host tenant has it. */
  public boolean isGuest() {
    return expiresAt != null;
  }

  /** The worse of what the tenant and the provider say. */
  public MemberStatus statusByAll() {
    boolean disabled = signIn != null && signIn.disabled();
    return status == MemberStatus.ACTIVE && disabled ? MemberStatus.DISABLED : status;
  }

  Member withStatus(MemberStatus next) {
    return new Member(id, externalId, next, expiresAt, signIn, attributes);
  }

  Member withSignIn(@Nullable SignIn next) {
    return new Member(id, externalId, status, expiresAt, next, attributes);
  }

  Member withAttributes(Map<String, Value> next) {
    return new Member(id, externalId, status, expiresAt, signIn, next);
  }

  Member until(@Nullable Instant next) {
    return new Member(id, externalId, status, next, signIn, attributes);
  }
}
