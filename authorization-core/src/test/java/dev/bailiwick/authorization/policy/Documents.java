package dev.bailiwick.authorization.policy;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import java.util.List;
import java.util.Map;

/** The product that most tests are about: documents that lie in workspaces. */
public final class Documents {

  private static final ResourceType DOCUMENT =
      new ResourceType("document", Placement.WORKSPACE, List.of("read", "edit", "share"));

  public static final Product PRODUCT =
      new Product("documents", List.of(DOCUMENT), Map.of(), List.of());

  /** An installation that has this product, and no plans. */
  public static final Installation INSTALLATION = installation(new ProductPut(PRODUCT));

  private Documents() {}

  /** An installation of which all of this has been said. */
  public static Installation installation(PolicyChange... changes) {
    PolicyRows system = PolicyRows.empty(TenantId.SYSTEM).at(1).with(List.of(changes));
    return new CasbinPolicyCompiler().installation(system);
  }

  /** The policy that these rows say where there are documents. */
  public static Policy compiled(PolicyRows rows) {
    return new CasbinPolicyCompiler().compile(rows, INSTALLATION);
  }
}
