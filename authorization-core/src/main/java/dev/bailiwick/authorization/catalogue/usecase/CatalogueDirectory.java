package dev.bailiwick.authorization.catalogue.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.BuiltInCatalogue;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Comparator;
import java.util.List;

/** Reads of the catalogue. */
public final class CatalogueDirectory {

  private static final String READ = "bw.catalogue:read";

  private final TenantReads reads;
  private final Policies policies;

  public CatalogueDirectory(TenantReads reads, Policies policies) {
    this.reads = reads;
    this.policies = policies;
  }

  /** All of the catalogue: our own types, and each product's part. */
  public record Whole(List<ResourceType> ours, List<Product> products) {

    public Whole {
      ours = List.copyOf(ours);
      products = List.copyOf(products);
    }
  }

  /** The whole catalogue, products by name. */
  public Whole whole(Caller by) {
    return reads.readOfInstallation(
        by,
        READ,
        () ->
            new Whole(
                BuiltInCatalogue.of(TenantId.SYSTEM),
                system().products().values().stream()
                    .sorted(Comparator.comparing(Product::name))
                    .toList()));
  }

  /** One product's part, as its file said. */
  public Product get(Caller by, String product) {
    return reads.readOfInstallation(
        by,
        READ,
        () -> {
          Product found = system().products().get(product);
          if (found == null) {
            throw Refusal.absent();
          }
          return found;
        });
  }

  private PolicyRows system() {
    return policies.read(TenantId.SYSTEM).orElseThrow(Refusal::absent);
  }
}
