package dev.bailiwick.authorization.contract;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Operand;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.condition.Operand.Literal;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.DeclaredAttribute.Kind;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values that changes are made of, thrown by one source of chance. */
record RandomParts(Random random) {

  private static final List<String> NAMES = List.of("viewer", "редактор", "a\"b", "№ 1", "𝄞");
  private static final int FEW = 4;

  String name() {
    return NAMES.get(random.nextInt(NAMES.size())) + "-" + random.nextInt(FEW);
  }

  <T> @Nullable T oneOf(Collection<T> all) {
    return all.isEmpty() ? null : List.copyOf(all).get(random.nextInt(all.size()));
  }

  Scope scope(PolicyRows rows) {
    WorkspaceId workspace = oneOf(rows.workspaces().keySet());
    return switch (random.nextInt(3)) {
      case 0 -> new Scope.OnTenant();
      case 1 -> new Scope.OnResource(new Reference("document", "№ " + random.nextInt()));
      default -> workspace == null ? new Scope.OnTenant() : new Scope.OnWorkspace(workspace);
    };
  }

  <T> T one(T[] all) {
    return List.of(all).get(random.nextInt(all.length));
  }

  UUID id() {
    return new UUID(
        (random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000000000000000L);
  }

  @Nullable Instant end() {
    return random.nextBoolean()
        ? null
        : AuthorizationPorts.NOW.plusSeconds(random.nextInt(100_000));
  }

  <T> List<T> few(Supplier<T> one) {
    List<T> few = new ArrayList<>();
    for (int i = random.nextInt(FEW); i > 0; i--) {
      few.add(one.get());
    }
    return few;
  }

  Set<String> names() {
    return Set.copyOf(few(this::name));
  }

  <V> Map<String, V> byName(Supplier<V> value) {
    Map<String, V> map = new HashMap<>();
    names().forEach(name -> map.put(name, value.get()));
    return map;
  }

  List<DeclaredAttribute> declared() {
    return names().stream()
        .map(
            name -> {
              Kind kind = one(Kind.values());
              List<Value> values =
                  few(this::value).stream().filter(kind::admits).distinct().toList();
              return new DeclaredAttribute(name, kind, values);
            })
        .toList();
  }

  Value value() {
    return switch (random.nextInt(4)) {
      case 0 -> new Value.Text(name());
      case 1 -> new Value.Num(new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(FEW)));
      case 2 -> new Value.Num(new BigDecimal("1e" + random.nextInt(100)));
      default -> new Value.Flag(random.nextBoolean());
    };
  }

  @Nullable Condition condition() {
    return random.nextInt(3) == 0 ? null : condition(FEW);
  }

  private Condition condition(int depth) {
    return switch (random.nextInt(depth == 0 ? 7 : 10)) {
      case 0 -> new Condition.Equals(operand(), operand());
      case 1 -> new Condition.In(operand(), some(this::value));
      case 2 -> new Condition.Less(operand(), operand());
      case 3 -> new Condition.Greater(operand(), operand());
      case 4 -> new Condition.Before(operand(), operand());
      case 5 -> new Condition.After(operand(), operand());
      case 6 -> new Condition.Present(operand());
      case 7 -> new Condition.Not(condition(depth - 1));
      case 8 -> new Condition.All(some(() -> condition(depth - 1)));
      default -> new Condition.Any(some(() -> condition(depth - 1)));
    };
  }

  private <T> List<T> some(Supplier<T> one) {
    List<T> some = new ArrayList<>(List.of(one.get()));
    if (random.nextBoolean()) {
      some.add(one.get());
    }
    return some;
  }

  private Operand operand() {
    return random.nextBoolean()
        ? new Literal(value())
        : new Attribute(one(Source.values()), name());
  }

  Role role(String name) {
    return Role.custom(name, few(this::entry), few(this::name)).withApproval(random.nextBoolean());
  }

  private RoleEntry entry() {
    return switch (random.nextInt(FEW)) {
      case 0 -> new RoleEntry("bw.member", "read", Effect.ALLOW, condition());
      case 1 -> new RoleEntry(RoleEntry.ANY, name(), Effect.DENY, condition());
      case 2 -> new RoleEntry(name(), RoleEntry.ANY, Effect.ALLOW, condition());
      default -> new RoleEntry(name(), name(), Effect.DENY, condition());
    };
  }

  Product product(String name) {
    return new Product(name, few(this::type), byName(() -> "user"), few(() -> role(name())));
  }

  private ResourceType type() {
    return new ResourceType(
        name(),
        one(Placement.values()),
        random.nextBoolean(),
        few(this::name),
        names(),
        byName(this::name));
  }

  Plan plan(String name) {
    return new Plan(name, names(), byName(random::nextLong));
  }
}
