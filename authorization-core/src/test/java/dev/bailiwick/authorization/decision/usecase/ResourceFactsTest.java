package dev.bailiwick.authorization.decision.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.APolicy;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.resource.RegisteredResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A resource lies where its type is placed, whatever is said or kept of a workspace. */
class ResourceFactsTest {

  private static final WorkspaceId DESIGN = WorkspaceId.random();
  private static final Policy POLICY = policy();

  private static Policy policy() {
    List<ResourceType> types =
        List.of(
            type("invoice", Placement.TENANT, false),
            type("kept_invoice", Placement.TENANT, true),
            type("document", Placement.WORKSPACE, false),
            type("kept_document", Placement.WORKSPACE, true));
    return new CasbinPolicyCompiler()
        .compile(
            APolicy.ofSomeTenant().rows(),
            Documents.installation(
                new ProductPut(new Product("shop", types, Map.of(), List.of()))));
  }

  private static ResourceType type(String name, Placement placed, boolean registered) {
    return new ResourceType(name, placed, registered, List.of("read"), Set.of(), Map.of());
  }

  private static Location located(String type, Map<String, Value> sent) {
    ResourceFacts facts =
        new ResourceFacts(
            (tenant, resource) -> new Location.Nowhere(),
            (policy, resource) -> Optional.of(new RegisteredResource(resource, DESIGN, Map.of())));
    return facts.find(POLICY, new Question.Entity(type, "1", sent)).location();
  }

  @Test
  void whatIsPlacedOnTheTenantIgnoresAnyWorkspace() {
    Map<String, Value> sent = Map.of("workspace", new Value.Text(DESIGN.toString()));
    for (String type : List.of("invoice", "kept_invoice")) {
      assertEquals(new Location.OnTenant(), located(type, sent));
      assertEquals(new Location.OnTenant(), located(type, Map.of()));
    }
  }

  @Test
  void whatIsPlacedInWorkspacesLiesWhereItIsSaidOrKept() {
    Map<String, Value> sent = Map.of("workspace", new Value.Text("sales"));
    assertEquals(new Location.InWorkspace("sales"), located("document", sent));
    assertEquals(new Location.InWorkspace(null), located("document", Map.of()));
    assertEquals(
        new Location.InWorkspace(DESIGN.toString()), located("kept_document", sent), "no lie");
  }
}
