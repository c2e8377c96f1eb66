package dev.bailiwick.authorization.audit.usecase;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people, groups and applications are called, for those who read ids. Only those who are or
 * were of the tenant have a name there.
 */
final class Names {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Policies policies;
  private final Applications applications;
  private final Users users;

  Names(Policies policies, Applications applications, Users users) {
    this.policies = policies;
    this.applications = applications;
    this.users = users;
  }

  /** The names that were found, by id. */
  record Known(Map<UUID, String> byId) {

    Map<UUID, String> in(LedgerEntry entry) {
      return in(text(entry));
    }

    Map<UUID, String> in(AuditEvent event) {
      return in(text(event));
    }

    private Map<UUID, String> in(String text) {
      Map<UUID, String> names = new HashMap<>();
      ids(text)
          .forEach(
              id -> {
                String name = byId.get(id);
                if (name != null) {
                  names.put(id, name);
                }
              });
      return names;
    }
  }

  /** The names of whomever these name. */
  Known of(TenantId tenant, List<LedgerEntry> changes, List<AuditEvent> events) {
    PolicyRows rows = policies.read(tenant).orElseGet(() -> PolicyRows.empty(tenant));
    Map<UUID, String> found = new HashMap<>();
    applications.list(tenant).forEach(one -> found.put(one.id().value(), one.name()));
    Stream.concat(changes.stream().map(Names::text), events.stream().map(Names::text))
        .flatMap(Names::ids)
        .distinct()
        .forEach(
            id -> {
              String name = name(rows, id);
              if (name != null) {
                found.put(id, name);
              }
            });
    return new Known(found);
  }

  private @Nullable String name(PolicyRows rows, UUID id) {
    Group group = rows.groups().get(new GroupId(id));
    if (group != null) {
      return group.name();
    }
    Member member = rows.members().get(new UserId(id));
    if (member != null) {
      return member.externalId() == null ? email(member.id()) : member.externalId();
    }
    return null;
  }

  private @Nullable String email(UserId id) {
    EmailAddress email = users.find(id).map(User::email).orElse(null);
    return email == null ? null : email.toString();
  }

  private static String text(LedgerEntry entry) {
    return entry.actor().name() + entry.changes();
  }

  private static String text(AuditEvent event) {
    return event.actor().name() + " " + event.about();
  }

  private static Stream<UUID> ids(String text) {
    return ID.matcher(text).results().map(MatchResult::group).map(UUID::fromString);
  }
}
