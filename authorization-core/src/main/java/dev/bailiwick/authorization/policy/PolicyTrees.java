package dev.bailiwick.authorization.policy;

import static java.util.stream.Collectors.toMap;

import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.json.JsonObject;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Roles, products, plans and attributes as trees of JSON, in which the ledger and the tables keep
 * them; what was written is read again as the same.
 */
public final class PolicyTrees {

  private PolicyTrees() {}

  /** A role of somebody's own making. */
  public static Map<String, Object> tree(Role role) {
    Map<String, Object> tree = new HashMap<>();
    tree.put("name", role.name());
    tree.put("entries", role.entries().stream().map(PolicyTrees::tree).toList());
    tree.put("includes", role.includes());
    if (role.approval()) {
      tree.put("approval", true);
    }
    return tree;
  }

  /** The role that was written so. */
  public static Role role(@Nullable Object tree) {
    JsonObject role = JsonObject.of(tree);
    List<RoleEntry> entries = role.objects("entries").stream().map(PolicyTrees::entry).toList();
    return Role.custom(role.text("name"), entries, role.texts("includes"))
        .withApproval(Boolean.TRUE.equals(role.flagOrNull("approval")));
  }

  /** A product's part of the catalogue. */
  public static Map<String, Object> tree(Product product) {
    return Map.of(
        "name",
        product.name(),
        "types",
        product.types().stream().map(PolicyTrees::tree).toList(),
        "subject_aliases",
        product.subjectAliases(),
        "roles",
        product.roles().stream().map(PolicyTrees::tree).toList());
  }

  /** The product that was written so. */
  public static Product product(@Nullable Object tree) {
    JsonObject product = JsonObject.of(tree);
    return new Product(
        product.text("name"),
        product.objects("types").stream().map(PolicyTrees::type).toList(),
        fields(product.object("subject_aliases"), JsonObject::text),
        product.objects("roles").stream().map(role -> role(role.fields())).toList());
  }

  /** A plan. */
  public static Map<String, Object> tree(Plan plan) {
    return Map.of(
        "name", plan.name(), "features", sorted(plan.features()), "limits", plan.limits());
  }

  /** The plan that was written so. */
  public static Plan plan(@Nullable Object tree) {
    JsonObject plan = JsonObject.of(tree);
    return new Plan(
        plan.text("name"),
        Set.copyOf(plan.texts("features")),
        fields(plan.object("limits"), JsonObject::number));
  }

  /** An attribute that members can have. */
  public static Map<String, Object> tree(DeclaredAttribute attribute) {
    return Map.of(
        "name",
        attribute.name(),
        "kind",
        attribute.kind().word(),
        "values",
        attribute.values().stream().map(Value::tree).toList());
  }

  /** The one that was written so. */
  public static DeclaredAttribute declared(JsonObject attribute) {
    return new DeclaredAttribute(
        attribute.text("name"),
        DeclaredAttribute.Kind.valueOf(attribute.text("kind").toUpperCase(Locale.ROOT)),
        attribute.trees("values").stream().map(Value::of).filter(Objects::nonNull).toList());
  }

  /** A tenant's settings, without those that are not set. */
  public static Map<String, Object> tree(TenantSettings settings) {
    return settings.invitationDays() == null
        ? Map.of()
        : Map.of("invitation_days", settings.invitationDays());
  }

  /** The settings that were written so. */
  public static TenantSettings settings(@Nullable Object tree) {
    JsonObject settings = JsonObject.of(tree);
    return new TenantSettings(
        settings.names().contains("invitation_days")
            ? Math.toIntExact(settings.number("invitation_days"))
            : null);
  }

  /** Attributes by their names. */
  public static Map<String, Object> tree(Map<String, Value> attributes) {
    return attributes.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, attribute -> attribute.getValue().tree()));
  }

  /** The attributes that were written so. */
  public static Map<String, Value> attributes(@Nullable Object tree) {
    Map<String, Value> attributes = new HashMap<>();
    JsonObject object = JsonObject.of(tree);
    for (String name : object.names()) {
      Value value = Value.of(object.tree(name));
      if (value != null) {
        attributes.put(name, value);
      }
    }
    return attributes;
  }

  /** Names that have no order of their own. */
  public static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().toList();
  }

  private static Map<String, Object> tree(RoleEntry entry) {
    Map<String, Object> tree = new HashMap<>();
    tree.put("type", entry.type());
    tree.put("action", entry.action());
    tree.put("effect", entry.effect().word());
    if (entry.condition() != null) {
      tree.put("condition", Conditions.tree(entry.condition()));
    }
    return tree;
  }

  private static RoleEntry entry(JsonObject entry) {
    Object tree = entry.tree("condition");
    Condition condition = tree == null ? null : Conditions.read(tree);
    Effect effect = Effect.valueOf(entry.text("effect").toUpperCase(Locale.ROOT));
    return new RoleEntry(entry.text("type"), entry.text("action"), effect, condition);
  }

  private static Map<String, Object> tree(ResourceType type) {
    return Map.of(
        "name",
        type.name(),
        "placed",
        type.placed().name().toLowerCase(Locale.ROOT),
        "registered",
        type.registered(),
        "actions",
        type.actions(),
        "caller_supplied",
        sorted(type.callerSupplied()),
        "features",
        type.features());
  }

  private static ResourceType type(JsonObject type) {
    return new ResourceType(
        type.text("name"),
        Placement.valueOf(type.text("placed").toUpperCase(Locale.ROOT)),
        type.flag("registered"),
        type.texts("actions"),
        Set.copyOf(type.texts("caller_supplied")),
        fields(type.object("features"), JsonObject::text));
  }

  private static <V> Map<String, V> fields(
      JsonObject object, BiFunction<JsonObject, String, V> read) {
    return object.names().stream()
        .collect(toMap(Function.identity(), name -> read.apply(object, name)));
  }
}
