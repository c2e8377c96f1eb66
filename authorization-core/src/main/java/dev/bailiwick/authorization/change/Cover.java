package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nobody gives, or takes from anyone, what they do not hold themself: the rule, as pure functions.
 */
final class Cover {

  private Cover() {}

  /**
   * Whether this subject holds, there and for as long, all that the grant would give. An owner
   * does, since the owner's role holds all there is; one who will cease to be owner does until
   * then.
   */
  static boolean covers(
      Installation installation, PolicyRows rows, Subject by, Grant grant, Instant at) {
    List<RoleEntry> given = entries(installation, rows, grant);
    return given != null
        && coveredBy(given, held(installation, rows, by, grant.on(), grant.expiresAt(), at));
  }

  /** Whether this subject holds all that the other one does. */
  static boolean coversAll(
      Installation installation, PolicyRows rows, Subject by, Subject other, Instant at) {
    return by.equals(other)
        || rows.grantsTo(other).stream()
            .filter(grant -> grant.liveAt(at))
            .allMatch(grant -> covers(installation, rows, by, grant, at));
  }

  private static List<RoleEntry> held(
      Installation installation,
      PolicyRows rows,
      Subject by,
      Scope where,
      @Nullable Instant until,
      Instant at) {
    return rows.grantsTo(by).stream()
        .filter(grant -> grant.liveAt(at) && grant.lastsUntil(until))
        .filter(grant -> reaches(rows, grant.on(), where))
        .map(grant -> entries(installation, rows, grant))
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .toList();
  }

  private static @Nullable List<RoleEntry> entries(
      Installation installation, PolicyRows rows, Grant grant) {
    return installation.entries(rows.tenant(), grant.role());
  }

  private static boolean coveredBy(List<RoleEntry> entries, List<RoleEntry> held) {
    return entries.stream().allMatch(entry -> held.stream().anyMatch(h -> h.asWideAs(entry)));
  }

  /**
   * Whether a grant on {@code held} reaches everything that one on {@code where} does. Where a
   * single resource lies is not known here, so no workspace reaches it.
   */
  private static boolean reaches(PolicyRows rows, Scope held, Scope where) {
    return switch (held) {
      case OnTenant tenantWide -> true;
      case OnResource one -> one.equals(where);
      case OnWorkspace outer ->
          where instanceof OnWorkspace inner && rows.within(inner.workspace(), outer.workspace());
    };
  }
}
