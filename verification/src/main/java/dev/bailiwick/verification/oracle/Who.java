package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Tenant.Member;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page's section "Who": a subject of the tenant.
 *
 * @param itself the type, with aliases resolved, and our id
 * @param shownId the id in conditions and results
 * @param mfaEnrolled null where there is no identity
 */
record Who(
    Reference itself,
    String shownId,
    Membership status,
    Map<String, Object> attributes,
    @Nullable Boolean mfaEnrolled) {

  /** The subject that is named so; null where the tenant has none. */
  static @Nullable Who named(
      Installation installation, Tenant tenant, Reference asked, Instant at) {
    String type = installation.aliases().getOrDefault(asked.type(), asked.type());
    return switch (type) {
      case "user" ->
          tenant.members().stream()
              .filter(it -> it.id().equals(asked.id()) || asked.id().equals(it.externalId()))
              .map(member -> user(member, at))
              .findAny()
              .orElse(null);
      case "application" ->
          tenant.applications().contains(asked.id())
              ? new Who(
                  new Reference("application", asked.id()),
                  asked.id(),
                  Membership.ACTIVE,
                  Map.of(),
                  null)
              : null;
      default -> null;
    };
  }

  private static Who user(Member member, Instant at) {
    return new Who(
        new Reference("user", member.id()),
        member.externalId() == null ? member.id() : member.externalId(),
        status(member, at),
        member.attributes(),
        member.mfaEnrolled());
  }

  /** The worse of what is said of the member and of who signs in as them. */
  private static Membership status(Member member, Instant at) {
    boolean ended = member.guestUntil() != null && !at.isBefore(member.guestUntil());
    if (ended || member.membership() == Membership.REMOVED) {
      return Membership.REMOVED;
    }
    return member.identityDisabled() ? Membership.DISABLED : member.membership();
  }

  /** Whether a grant to somebody is one to this subject, itself or by a group. */
  boolean isOrIsIn(Reference somebody, Tenant tenant) {
    if (somebody.type().equals("group")) {
      return itself.type().equals("user")
          && tenant.groups().stream()
              .anyMatch(it -> it.id().equals(somebody.id()) && it.members().contains(itself.id()));
    }
    return somebody.equals(itself);
  }
}
