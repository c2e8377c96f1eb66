package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A batch of changes as the ledger writes it: canonical JSON, and the personal values beside it.
 */
public record WrittenChanges(String canonical, List<Commitment> commitments) {

  private static final int SALT_BYTES = 16;

  public WrittenChanges {
    commitments = List.copyOf(commitments);
  }

  /**
   * Writes a batch; each personal value becomes a commitment under a salt of its own.
   *
   * @param random where the salts come from; secure in production
   */
  public static WrittenChanges of(List<PolicyChange> changes, RandomGenerator random) {
    Writer writer = new Writer(random);
    List<Map<String, @Nullable Object>> written = changes.stream().map(writer::write).toList();
    return new WrittenChanges(CanonicalJson.of(written), writer.commitments);
  }

  private record Writer(RandomGenerator random, List<Commitment> commitments) {

    Writer(RandomGenerator random) {
      this(random, new ArrayList<>());
    }

    Map<String, @Nullable Object> write(PolicyChange change) {
      return switch (change) {
        case TenantCreated c ->
            named("tenant_created", "slug", c.slug(), "name", personal(c.name()));
        case WorkspaceCreated c ->
            named(
                "workspace_created",
                "workspace",
                c.workspace(),
                "parent",
                c.parent(),
                "slug",
                c.slug(),
                "name",
                personal(c.name()));
        case MemberAdded c ->
            named(
                "member_added",
                "member",
                c.member(),
                "external_id",
                personal(c.externalId(), c.member()));
        case MemberStatusChanged c ->
            named(
                "member_status_changed",
                "member",
                c.member(),
                "status",
                c.status().name().toLowerCase(Locale.ROOT));
        case ApplicationAdded c ->
            named(
                "application_added",
                "application",
                c.application(),
                "home",
                c.home(),
                "name",
                personal(c.name()));
        case ApplicationRemoved c -> named("application_removed", "application", c.application());
        case GrantAdded c -> grant(c.grant());
        case GrantRevoked c -> named("grant_revoked", "grant", c.grant());
        default -> named(change.getClass().getSimpleName());
      };
    }

    private Map<String, @Nullable Object> grant(Grant grant) {
      return named(
          "grant_added",
          "grant",
          grant.id(),
          "to",
          grant.to(),
          "role",
          grant.role(),
          "on",
          scope(grant.on()),
          "expires_at",
          grant.expiresAt());
    }

    private static Map<String, String> scope(Scope scope) {
      return switch (scope) {
        case OnTenant tenantWide -> Map.of("type", "bw.tenant");
        case OnWorkspace on -> Map.of("type", "bw.workspace", "id", on.workspace().toString());
        case OnResource on -> Map.of("type", on.resource().type(), "id", on.resource().id());
      };
    }

    private @Nullable Map<String, String> personal(@Nullable Personal personal) {
      return personal(personal, null);
    }

    private @Nullable Map<String, String> personal(
        @Nullable Personal personal, @Nullable UserId whose) {
      if (personal == null) {
        return null;
      }
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      Commitment commitment = Commitment.of(salt, personal.value(), whose);
      commitments.add(commitment);
      return Map.of("commitment", commitment.commitment());
    }

    private static Map<String, @Nullable Object> named(
        String change, @Nullable Object... namesAndValues) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("change", change);
      for (int i = 0; i < namesAndValues.length; i += 2) {
        Object value = namesAndValues[i + 1];
        object.put(
            String.valueOf(namesAndValues[i]),
            value == null || value instanceof Map ? value : value.toString());
      }
      return object;
    }
  }
}
