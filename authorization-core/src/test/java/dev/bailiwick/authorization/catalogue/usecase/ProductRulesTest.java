package dev.bailiwick.authorization.catalogue.usecase;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a product's file may say by itself. */
class ProductRulesTest {

  private static ResourceType type(String name, String... actions) {
    return new ResourceType(name, Placement.TENANT, List.of(actions));
  }

  private static Product of(ResourceType... types) {
    return new Product("p", List.of(types), Map.of(), List.of());
  }

  private static Refusal refusal(Product product) {
    return assertThrows(Refusal.class, () -> ProductRules.require(product));
  }

  @Test
  void anOrdinaryFilePasses() {
    ResourceType type =
        new ResourceType(
            "Ünïcode type:with-colon",
            Placement.WORKSPACE,
            true,
            List.of("can_read", "löschen"),
            Set.of("ip", "name"),
            Map.of("can_read", "reading"));
    Role role = Role.custom("reader", List.of(), List.of());
    assertDoesNotThrow(
        () ->
            ProductRules.require(
                new Product("p-1_x", List.of(type), Map.of("identity", "user"), List.of(role))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "bw.mine", "a\u0000b", "u\u0308", "\ud800"})
  void aTypeCannotBeCalledThis(String name) {
    assertEquals("types[1].name", refusal(of(type("a", "read"), type(name, "read"))).field());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "a:b", "a\tb", "read"})
  void anActionCannotBeCalledThis(String name) {
    assertEquals("types[0].actions[1]", refusal(of(type("a", "read", name))).field());
  }

  @Test
  void aTypeStandsThereOnce() {
    assertEquals("types[1].name", refusal(of(type("a", "read"), type("a", "edit"))).field());
  }

  @ParameterizedTest
  @CsvSource({
    "true,  workspace, read, on, types[0].caller_supplied",
    "true,  id,        read, on, types[0].caller_supplied",
    "false, ip,        read, on, types[0].caller_supplied",
    "true,  ip,        edit, on, types[0].features",
    "true,  ip,        read, On, types[0].features.read",
  })
  void attributesAndFeaturesFitTheType(
      boolean registered, String supplied, String action, String feature, String field) {
    ResourceType type =
        new ResourceType(
            "a",
            Placement.TENANT,
            registered,
            List.of("read"),
            Set.of(supplied),
            Map.of(action, feature));
    assertEquals(field, refusal(of(type)).field());
  }

  @ParameterizedTest
  @CsvSource({
    "user,     user,  subject_aliases",
    "group,    user,  subject_aliases",
    "Identity, user,  subject_aliases",
    "identity, group, subject_aliases.identity",
    "identity, other, subject_aliases.identity",
  })
  void anAliasStandsForAUserOrAnApplication(String alias, String type, String field) {
    Product product = new Product("p", List.of(), Map.of(alias, type), List.of());
    assertEquals(field, refusal(product).field());
  }

  @Test
  void aRoleHasANameOfItsOwnThatIsNotOurs() {
    for (String name : new String[] {"bw.mine", "Reader", "", "x".repeat(65)}) {
      Role role = Role.custom(name, List.of(), List.of());
      assertEquals(
          "roles[0].name", refusal(new Product("p", List.of(), Map.of(), List.of(role))).field());
    }
    Role role = Role.custom("reader", List.of(), List.of());
    assertEquals(
        "roles[1].name",
        refusal(new Product("p", List.of(), Map.of(), List.of(role, role))).field());
    assertEquals("product", refusal(new Product("P", List.of(), Map.of(), List.of())).field());
  }

  @Test
  void limitsAreNamed() {
    String[] actions = IntStream.range(0, 101).mapToObj(i -> "a" + i).toArray(String[]::new);
    assertLimit("types[0].actions", 100, of(type("a", actions)));
    assertLimit(
        "types",
        500,
        of(
            IntStream.range(0, 501)
                .mapToObj(i -> type("t" + i, "read"))
                .toArray(ResourceType[]::new)));
    assertLimit(
        "roles",
        100,
        new Product(
            "p",
            List.of(),
            Map.of(),
            IntStream.range(0, 101)
                .mapToObj(i -> Role.custom("r" + i, List.of(), List.of()))
                .toList()));
    assertEquals("types[0].actions", refusal(of(type("a"))).field());
  }

  private static void assertLimit(String field, int limit, Product product) {
    Refusal refused = refusal(product);
    assertEquals(field, refused.field());
    assertTrue(refused.message().contains(" " + limit + " "), refused.message());
  }
}
