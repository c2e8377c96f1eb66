package dev.bailiwick.tenants.tenant.usecase;

import static dev.bailiwick.tenants.tenant.usecase.ExportTrees.put;
import static dev.bailiwick.tenants.tenant.usecase.ExportTrees.tree;
import static dev.bailiwick.tenants.tenant.usecase.ExportTrees.word;

import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditFilter.Kind;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Decided;
import java.time.Duration;
import java.util.Map;

/** What people asked for and did beside the policy, as trees of JSON. */
final class ExportEvents {

  private ExportEvents() {}

  static Map<String, Object> of(RequestedAccess request) {
    Map<String, Object> tree = tree("id", request.id());
    put(tree, "kind", word(request.kind()));
    tree.put("requested_by", ExportTrees.of(request.requestedBy()));
    tree.put("wanted_for", ExportTrees.of(request.wantedFor()));
    tree.put("changes", request.steps().stream().map(ExportEvents::of).toList());
    if (request.condition() != null) {
      tree.put("condition", Conditions.tree(request.condition()));
    }
    put(tree, "expires_at", request.lasting().until());
    Duration from = request.lasting().from();
    if (from != null) {
      tree.put("minutes", from.toMinutes());
    }
    put(tree, "reason", request.reason());
    put(tree, "status", word(request.status()));
    put(tree, "created_at", request.createdAt());
    put(tree, "open_until", request.openUntil());
    decided(tree, request);
    return tree;
  }

  private static void decided(Map<String, Object> tree, RequestedAccess request) {
    Decided decided = request.decision();
    if (decided != null) {
      tree.put("decided_by", ExportTrees.of(decided.by()));
      put(tree, "decided_at", decided.at());
      put(tree, "note", decided.note());
    }
  }

  private static Map<String, Object> of(Step step) {
    return switch (step) {
      case Step.Give(var role, var on) -> Map.of("role", role, "on", ExportTrees.of(on));
      case Step.Join(var group) -> Map.of("group", group.toString());
      case Step.Renew(var grant) -> Map.of("renew", grant.toString());
      default -> throw new IllegalStateException("nobody asks for " + step);
    };
  }

  static Map<String, Object> of(AuditEvent event) {
    Map<String, Object> tree = tree("id", event.id());
    put(tree, "at", event.at());
    put(tree, "actor", event.actor().name());
    put(tree, "operation", event.operation());
    if (event.about() != null) {
      tree.put("about", Map.of("type", event.about().type(), "id", event.about().id()));
    }
    put(tree, "trace", event.trace());
    if (event.outcome() instanceof Refused(var code, var permission, var times)) {
      put(tree, "kind", Kind.REFUSAL.word());
      put(tree, "code", code);
      put(tree, "permission", permission);
      tree.put("times", times);
    } else {
      put(tree, "kind", Kind.ACT.word());
    }
    return tree;
  }
}
