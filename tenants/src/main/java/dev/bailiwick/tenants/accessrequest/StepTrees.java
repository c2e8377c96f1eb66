package dev.bailiwick.tenants.accessrequest;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a request as a tree of JSON, in which the tables keep them. */
public final class StepTrees {

  private StepTrees() {}

  /** Steps that can be asked for. */
  public static Map<String, Object> tree(List<Step> steps) {
    return Map.of("steps", steps.stream().map(StepTrees::tree).toList());
  }

  /** The steps that were written so. */
  public static List<Step> read(@Nullable Object tree) {
    return JsonObject.of(tree).objects("steps").stream().map(StepTrees::read).toList();
  }

  private static Map<String, Object> tree(Step step) {
    return switch (step) {
      case Step.Give(var role, var on) -> Map.of("give", role, "on", scope(on));
      case Step.Join(var group) -> Map.of("join", group.toString());
      case Step.Renew(var grant) -> Map.of("renew", grant.toString());
      default -> throw new IllegalArgumentException("no step that is asked for: " + step);
    };
  }

  private static Step read(JsonObject step) {
    String role = step.textOrNull("give");
    if (role != null) {
      return new Step.Give(role, scope(step.object("on")));
    }
    String group = step.textOrNull("join");
    return group == null
        ? new Step.Renew(new GrantId(UUID.fromString(step.text("renew"))))
        : new Step.Join(new GroupId(UUID.fromString(group)));
  }

  private static Map<String, Object> scope(Scope on) {
    return switch (on) {
      case Scope.OnTenant tenantWide -> Map.of();
      case Scope.OnWorkspace(var workspace) -> Map.of("workspace", workspace.toString());
      case Scope.OnResource(var resource) -> Map.of("type", resource.type(), "id", resource.id());
    };
  }

  private static Scope scope(JsonObject on) {
    String workspace = on.textOrNull("workspace");
    if (workspace != null) {
      return new Scope.OnWorkspace(new WorkspaceId(UUID.fromString(workspace)));
    }
    String type = on.textOrNull("type");
    return type == null
        ? new Scope.OnTenant()
        : new Scope.OnResource(new Reference(type, on.text("id")));
  }
}
