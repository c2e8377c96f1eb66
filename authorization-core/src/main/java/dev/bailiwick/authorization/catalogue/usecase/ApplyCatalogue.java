package dev.bailiwick.authorization.catalogue.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.ProductRemoved;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.function.Function;

/**
 * Makes a product's part of the catalogue what its file says, whole; the same file again changes
 * nothing. Who may is an operator of the installation, and covers by that whatever the roles come
 * to give.
 */
public final class ApplyCatalogue {

  private static final String CHANGE = "bw.catalogue:change";

  private final TenantReads reads;
  private final Policies policies;
  private final ChangePolicy policy;
  private final CatalogueUses uses;

  public ApplyCatalogue(
      TenantReads reads, Policies policies, ChangePolicy policy, CatalogueUses uses) {
    this.reads = reads;
    this.policies = policies;
    this.policy = policy;
    this.uses = uses;
  }

  /**
   * Applies.
   *
   * @throws Refusal where the caller may not, the file breaks a limit, names what belongs to
   *     another product or a tenant, or leaves out what somebody uses
   */
  public Changed<Product> apply(Caller by, Product product) {
    ProductRules.require(product);
    return change(by, draft -> apply(draft, product));
  }

  /**
   * Takes a product out of the catalogue.
   *
   * @throws Refusal where the caller may not, there is no such product, or somebody uses it
   */
  public Changed<String> remove(Caller by, String product) {
    return change(by, draft -> remove(draft, product));
  }

  private Product apply(PolicyDraft draft, Product product) {
    PolicyRows before = draft.rows();
    if (product.equals(before.products().get(product.name()))) {
      return product;
    }
    OtherProducts.requireApart(before, uses, product);
    submit(draft, new ProductPut(product));
    OtherProducts.requireFitting(draft.rows(), product);
    return product;
  }

  private String remove(PolicyDraft draft, String product) {
    if (!draft.rows().products().containsKey(product)) {
      throw Refusal.absent();
    }
    submit(draft, new ProductRemoved(product));
    return product;
  }

  private void submit(PolicyDraft draft, PolicyChange change) {
    PolicyRows before = draft.rows();
    draft.submit(change);
    new Dangling(before, draft.rows(), uses).requireNone();
  }

  /** Nobody comes to use what is being dropped: the others wait, or were here before. */
  private <T> Changed<T> change(Caller by, Function<PolicyDraft, T> command) {
    return reads.readOfInstallation(
        by,
        CHANGE,
        () -> {
          policies.lockInstallation();
          return policy.change(
              TenantId.SYSTEM,
              by.subject(),
              draft -> {
                draft.require(CHANGE, TenantId.SYSTEM);
                return command.apply(draft);
              });
        });
  }
}
