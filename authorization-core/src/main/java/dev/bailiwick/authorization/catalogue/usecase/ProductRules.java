package dev.bailiwick.authorization.catalogue.usecase;

import dev.bailiwick.authorization.PlainName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Attributes;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Role;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a product's file may say, whatever else is in the catalogue. */
final class ProductRules {

  private static final int MOST_TYPES = 500;
  private static final int MOST_ACTIONS = 100;
  private static final int MOST_ALIASES = 100;
  private static final int MOST_ROLES = 100;
  private static final int LONGEST_NAME = 128;
  private static final String ANY = "*";
  private static final Set<String> SUBJECT_TYPES = Set.of("user", "application", "group");
  private static final Set<String> ALIASED = Set.of("user", "application");

  private ProductRules() {}

  /**
   * Passes where the file can be right.
   *
   * @throws Refusal naming the field that is wrong, and the limit where it breaks one
   */
  static void require(Product product) {
    PlainName.require("product", product.name());
    requireTypes(product.types());
    requireAliases(product.subjectAliases());
    requireRoles(product.roles());
  }

  private static void requireTypes(List<ResourceType> types) {
    requireAtMost(MOST_TYPES, "types", types.size());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < types.size(); i++) {
      String field = "types[" + i + "]";
      ResourceType type = types.get(i);
      requireText(field + ".name", type.name());
      if (type.own()) {
        throw Refusal.invalid(field + ".name", "Names that begin with bw. are ours.");
      }
      requireOnce(names, field + ".name", type.name());
      requireActions(field + ".actions", type.actions());
      requireCallerSupplied(field + ".caller_supplied", type);
      requireFeatures(field + ".features", type);
    }
  }

  private static void requireActions(String field, List<String> actions) {
    if (actions.isEmpty()) {
      throw Refusal.invalid(field, "A type has at least one action.");
    }
    requireAtMost(MOST_ACTIONS, field, actions.size());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < actions.size(); i++) {
      String at = field + "[" + i + "]";
      requireText(at, actions.get(i));
      if (actions.get(i).contains(":")) {
        throw Refusal.invalid(at, "An action has no colon: that ends the type in type:action.");
      }
      requireOnce(names, at, actions.get(i));
    }
  }

  private static void requireCallerSupplied(String field, ResourceType type) {
    if (!type.registered() && !type.callerSupplied().isEmpty()) {
      throw Refusal.invalid(field, "Of a type that is not registered, all that is sent counts.");
    }
    Attributes.names(Source.RESOURCE, field, type.callerSupplied());
  }

  private static void requireFeatures(String field, ResourceType type) {
    type.features()
        .forEach(
            (action, feature) -> {
              if (!type.actions().contains(action)) {
                throw Refusal.invalid(field, "The type has no action " + action + ".");
              }
              PlainName.require(field + "." + action, feature);
            });
  }

  private static void requireAliases(Map<String, String> aliases) {
    requireAtMost(MOST_ALIASES, "subject_aliases", aliases.size());
    aliases.forEach(
        (alias, type) -> {
          PlainName.require("subject_aliases", alias);
          if (SUBJECT_TYPES.contains(alias)) {
            throw Refusal.invalid("subject_aliases", alias + " means itself.");
          }
          if (!ALIASED.contains(type)) {
            throw Refusal.invalid(
                "subject_aliases." + alias, "An alias stands for user or application.");
          }
        });
  }

  private static void requireRoles(List<Role> roles) {
    requireAtMost(MOST_ROLES, "roles", roles.size());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < roles.size(); i++) {
      String field = "roles[" + i + "].name";
      PlainName.require(field, roles.get(i).name());
      requireOnce(names, field, roles.get(i).name());
    }
  }

  private static void requireText(String field, String text) {
    if (text.isEmpty()
        || text.equals(ANY)
        || text.codePointCount(0, text.length()) > LONGEST_NAME
        || text.codePoints().anyMatch(ProductRules::cannotBeKept)
        || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw Refusal.invalid(
          field,
          "This has 1 to "
              + LONGEST_NAME
              + " characters in Unicode's NFC form, no control characters among them, and is not"
              + " *.");
    }
  }

  private static boolean cannotBeKept(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  private static void requireOnce(Set<String> names, String field, String name) {
    if (!names.add(name)) {
      throw Refusal.invalid(field, name + " stands here twice.");
    }
  }

  private static void requireAtMost(int most, String field, int number) {
    if (number > most) {
      throw Refusal.invalid(field, "There are at most " + most + " of these.");
    }
  }
}
