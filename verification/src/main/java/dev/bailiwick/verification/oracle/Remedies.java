package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.Roles.Defined;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page on explanations: every step there is to try for one question. */
public final class Remedies {

  private static final List<String> NEVER_GIVEN = List.of("bw.owner", "bw.admin");

  private final Installation installation;
  private final Tenant tenant;
  private final Question question;
  private final Who who;
  private final Where where;
  private final Map<String, Remedy> remedies = new LinkedHashMap<>();

  private Remedies(Installation installation, Tenant tenant, Question question, Who who) {
    this.installation = installation;
    this.tenant = tenant;
    this.question = question;
    this.who = who;
    where = new Where(installation, tenant, question.resource(), question.resourceProperties());
  }

  /** Every step; none for whom the tenant does not know. */
  public static List<Remedy> all(Installation installation, Tenant tenant, Question question) {
    Who who = Who.named(installation, tenant, question.subject(), question.at());
    if (who == null) {
      return List.of();
    }
    Remedies all = new Remedies(installation, tenant, question, who);
    all.collect();
    return List.copyOf(all.remedies.values());
  }

  /** Our own id of whom the question asks about; null where the tenant knows nobody such. */
  public static @Nullable Reference subject(
      Installation installation, Tenant tenant, Question question) {
    Who who = Who.named(installation, tenant, question.subject(), question.at());
    return who == null ? null : who.itself();
  }

  private void collect() {
    List<Role> roles =
        Stream.of(OwnRoles.ALL, installation.roles(), tenant.roles())
            .flatMap(List::stream)
            .toList();
    for (Role role : roles) {
      if (!NEVER_GIVEN.contains(role.name()) && !rules(role.name()).isEmpty()) {
        add(Remedy.give(role.name(), new Reference("bw.tenant", tenant.id()), who.itself()));
      }
      rules(role.name()).forEach(rule -> compare(rule.entry().condition()));
    }
    tenant.grants().stream().filter(this::mayMatter).forEach(this::ofGrant);
    if (isUser()) {
      tenant.groups().forEach(it -> add(Remedy.join(it.id(), who.itself().id())));
    }
    tenant.workspaces().stream()
        .filter(Workspace::archived)
        .forEach(it -> add(Remedy.restore(it.id())));
    ProductType type = installation.type(question.resource().type());
    if (type != null) {
      type.features().values().forEach(it -> add(Remedy.turnOn(it)));
    }
  }

  private boolean isUser() {
    return who.itself().type().equals("user");
  }

  private boolean mayMatter(Grant grant) {
    return (grant.to().equals(who.itself()) || (isUser() && grant.to().type().equals("group")))
        && where.isReachedFrom(grant.on())
        && !rules(grant.role()).isEmpty();
  }

  private void ofGrant(Grant grant) {
    compare(grant.condition());
    if (grant.expiredAt(question.at())) {
      add(Remedy.renew(grant.id()));
    } else if (rules(grant.role()).stream().anyMatch(rule -> rule.entry().deny())) {
      add(Remedy.end(grant.id()));
    }
  }

  private List<Defined> rules(String role) {
    return Roles.entries(installation, tenant, role).stream()
        .filter(rule -> rule.entry().covers(question.resource().type(), question.action()))
        .toList();
  }

  private void compare(@Nullable Map<String, Object> condition) {
    if (condition == null) {
      return;
    }
    var only = condition.entrySet().iterator().next();
    switch (only.getKey()) {
      case "not" -> compare(map(only.getValue()));
      case "all", "any" -> ((List<?>) only.getValue()).forEach(part -> compare(map(part)));
      case "present" -> {}
      case "in" -> {
        List<?> parts = (List<?>) only.getValue();
        ((List<?>) parts.get(1)).forEach(literal -> set(map(parts.get(0)), literal));
      }
      default -> {
        List<?> parts = (List<?>) only.getValue();
        set(map(parts.get(0)), value(map(parts.get(1))));
        set(map(parts.get(1)), value(map(parts.get(0))));
      }
    }
  }

  private @Nullable Object value(Map<String, Object> operand) {
    return operand.get("attribute") instanceof String name ? fact(name) : operand.get("value");
  }

  private @Nullable Object fact(String attribute) {
    return new Facts(installation, tenant, who, question).value(attribute);
  }

  private void set(Map<String, Object> operand, @Nullable Object value) {
    if (value == null
        || value instanceof List
        || value instanceof Map
        || !(operand.get("attribute") instanceof String attribute)
        || Reserved.NAMES.contains(attribute)
        || value.equals(fact(attribute))) {
      return;
    }
    String name = attribute.substring(attribute.indexOf('.') + 1);
    if (attribute.startsWith("subject.") && isUser()) {
      add(Remedy.ofMember(who.itself().id(), name, value));
    }
    if (attribute.startsWith("resource.") && tenant.registered(question.resource()) != null) {
      add(Remedy.ofResource(question.resource(), name, value));
    }
  }

  private void add(Remedy remedy) {
    remedies.putIfAbsent(remedy.name(), remedy);
  }

  @SuppressWarnings("unchecked") // the tree is JSON: an object's names are strings
  private static Map<String, Object> map(@Nullable Object tree) {
    return (Map<String, Object>) Objects.requireNonNull(tree);
  }

  /** The names that nobody can set. */
  private static final class Reserved {
    static final List<String> NAMES =
        List.of(
            "subject.id",
            "subject.type",
            "subject.mfa_enrolled",
            "resource.id",
            "resource.type",
            "resource.workspace");

    private Reserved() {}
  }

  /** Without repetition, each set of so many of these. */
  public static List<List<Remedy>> sets(List<Remedy> from, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Remedy>> sets = new ArrayList<>();
    for (int first = 0; first < from.size(); first++) {
      for (List<Remedy> rest : sets(from.subList(first + 1, from.size()), size - 1)) {
        List<Remedy> set = new ArrayList<>(rest);
        set.addFirst(from.get(first));
        sets.add(set);
      }
    }
    return sets;
  }
}
