package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A grant as the ledger writes it. */
final class GrantTrees {

  private static final String TENANT = "bw.tenant";
  private static final String WORKSPACE = "bw.workspace";

  private GrantTrees() {}

  static WrittenChange write(Grant grant) {
    Condition condition = grant.condition();
    return new WrittenChange("grant_added")
        .with("grant", grant.id())
        .with("to", grant.to())
        .with("role", grant.role())
        .with("on", scope(grant.on()))
        .with("expires_at", grant.expiresAt())
        .with("condition", condition == null ? null : Conditions.tree(condition));
  }

  static Grant read(JsonObject written) {
    String end = written.textOrNull("expires_at");
    Object condition = written.tree("condition");
    return new Grant(
        new GrantId(UUID.fromString(written.text("grant"))),
        subject(written.text("to")),
        written.text("role"),
        scope(written.object("on")),
        end == null ? null : Instant.parse(end),
        condition == null ? null : Conditions.read(condition));
  }

  private static Subject subject(String text) {
    int colon = text.indexOf(':');
    Subject.Kind kind =
        Stream.of(Subject.Kind.values())
            .filter(known -> known.word().equals(text.substring(0, colon)))
            .findAny()
            .orElseThrow();
    return new Subject(kind, UUID.fromString(text.substring(colon + 1)));
  }

  private static Map<String, Object> scope(Scope scope) {
    return switch (scope) {
      case OnTenant tenantWide -> Map.of("type", TENANT);
      case OnWorkspace on -> Map.of("type", WORKSPACE, "id", on.workspace().toString());
      case OnResource on -> Map.of("type", on.resource().type(), "id", on.resource().id());
    };
  }

  private static Scope scope(JsonObject on) {
    return switch (on.text("type")) {
      case TENANT -> new OnTenant();
      case WORKSPACE -> new OnWorkspace(new WorkspaceId(UUID.fromString(on.text("id"))));
      default -> new OnResource(new Reference(on.text("type"), on.text("id")));
    };
  }
}
