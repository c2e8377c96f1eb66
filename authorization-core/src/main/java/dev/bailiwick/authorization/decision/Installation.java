package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.BuiltInCatalogue;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the installation says for all of its tenants, at one version of {@code system}'s policy: the
 * catalogue, the roles that every tenant has, and the plans. Immutable, and shared by every policy
 * that was compiled with it.
 */
public final class Installation {

  private final long version;
  private final Map<String, Product> products;
  private final Map<String, Plan> plans;
  private final ConcurrentMap<RoleEntry, RoleEntry> shared = new ConcurrentHashMap<>();
  private final Part ofTenants;
  private final Part ofSystem;

  /**
   * The installation that these rows of {@code system} say.
   *
   * @param closure of a set of roles: each with its entries and those of all that it includes
   * @throws IllegalStateException where a role includes one that is not there
   */
  public Installation(
      PolicyRows system, Function<Collection<Role>, Map<String, List<RoleEntry>>> closure) {
    version = system.version();
    products = system.products();
    plans = system.plans();
    ofTenants = new Part(TenantId.random(), products.values(), closure);
    ofSystem = new Part(TenantId.SYSTEM, products.values(), closure);
  }

  /** The version of {@code system}'s policy that this is the outcome of. */
  public long version() {
    return version;
  }

  /** Whether these rows of {@code system} say just this, whatever their version. */
  public boolean saysTheSame(PolicyRows system) {
    return products.equals(system.products()) && plans.equals(system.plans());
  }

  /** The one object for all entries that say the same, so that many tenants share it. */
  RoleEntry shared(RoleEntry entry) {
    return entry.condition() == null ? shared.computeIfAbsent(entry, same -> same) : entry;
  }

  /** The products' parts of the catalogue, by the product's name. */
  public Map<String, Product> products() {
    return products;
  }

  public Map<String, Plan> plans() {
    return plans;
  }

  /** Every type, ours and the products', as it holds in this tenant. */
  public Catalogue catalogue(TenantId tenant) {
    return part(tenant).catalogue;
  }

  /** The roles that this tenant has without making them, by name: ours, then the products'. */
  public Map<String, Role> roles(TenantId tenant) {
    return part(tenant).roles;
  }

  /** The entries of such a role and of all that it includes; null where there is none. */
  public @Nullable List<RoleEntry> entries(TenantId tenant, String role) {
    CompiledRole compiled = part(tenant).compiled.get(role);
    return compiled == null ? null : compiled.entries();
  }

  @Nullable CompiledRole compiled(TenantId tenant, String role) {
    return part(tenant).compiled.get(role);
  }

  /** The numbers of the permissions whose feature a tenant that stands so does not have. */
  long[] withoutFeature(TenantId tenant, TenantStanding standing) {
    Catalogue catalogue = catalogue(tenant);
    Plan plan = standing.plan() == null ? null : plans.get(standing.plan());
    Set<String> features = plan == null ? Set.of() : plan.features();
    BitSet without = new BitSet();
    for (int number = 0; number < catalogue.permissions().size(); number++) {
      String feature = catalogue.feature(number);
      if (feature != null) {
        without.set(
            number, !standing.overrides().getOrDefault(feature, features.contains(feature)));
      }
    }
    return Bits.frozen(without);
  }

  private Part part(TenantId tenant) {
    return tenant.equals(TenantId.SYSTEM) ? ofSystem : ofTenants;
  }

  /** What holds in the installation's own tenant, or in every other one. */
  private static final class Part {

    final Catalogue catalogue;
    final Map<String, Role> roles;
    final Map<String, CompiledRole> compiled = new HashMap<>();

    Part(
        TenantId tenant,
        Collection<Product> products,
        Function<Collection<Role>, Map<String, List<RoleEntry>>> closure) {
      catalogue = catalogue(tenant, products);
      Map<String, Role> all = new LinkedHashMap<>(BuiltInRoles.of(tenant));
      products.stream()
          .flatMap(product -> product.roles().stream())
          .forEach(role -> all.put(role.name(), role));
      roles = Collections.unmodifiableMap(all);
      closure
          .apply(roles.values())
          .forEach(
              (name, entries) -> compiled.put(name, CompiledRole.of(name, entries, catalogue)));
    }

    private static Catalogue catalogue(TenantId tenant, Collection<Product> products) {
      List<ResourceType> types =
          Stream.concat(
                  BuiltInCatalogue.of(tenant).stream(),
                  products.stream().flatMap(product -> product.types().stream()))
              .toList();
      Map<String, String> aliases = new HashMap<>();
      products.forEach(product -> aliases.putAll(product.subjectAliases()));
      return new Catalogue(types, aliases);
    }
  }
}
