package dev.bailiwick.verification.random;

import static dev.bailiwick.verification.oracle.Role.ANY;

import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.OwnTypes;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Role.Entry;
import dev.bailiwick.verification.oracle.Roles;
import dev.bailiwick.verification.oracle.Roles.Defined;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Group;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Questions about one tenant. Each begins with what some grant gives, because of wholly random ones
 * hardly any would be permitted; then some things are turned into others.
 */
public final class RandomQuestions {

  private final Dice dice;
  private final Installation installation;
  private final Tenant tenant;
  private final Attributes attributes;
  private final RandomResources resources;
  private final Map<String, List<Entry>> allowed = new HashMap<>();

  public RandomQuestions(Dice dice, Installation installation, Tenant tenant) {
    this.dice = dice;
    this.installation = installation;
    this.tenant = tenant;
    attributes = new Attributes(dice);
    resources = new RandomResources(dice, installation, tenant);
  }

  /** The next question. */
  public Question next() {
    Grant grant = tenant.grants().isEmpty() ? null : dice.pick(tenant.grants());
    Reference scope = grant == null ? new Reference("bw.tenant", tenant.id()) : grant.on();
    Entry entry = entry(grant);
    String type = type(entry, scope);
    String action = action(entry, type);
    Reference subject = subject(grant);
    if (dice.percent(14)) {
      switch (dice.below(8)) {
        case 0 -> subject = anySubject();
        case 1 -> type = anyType();
        case 2 -> action = dice.percent(80) ? dice.pick(Names.ACTIONS) : "*";
        default -> scope = new Reference("bw.tenant", tenant.id());
      }
    }
    Reference resource = dice.percent(4) ? resources.strange(type) : resources.in(scope, type);
    Map<String, @Nullable Object> sent = attributes.sent();
    resources.placeIn(scope, sent);
    return new Question(
        subject,
        attributes.sent(),
        action,
        attributes.sent(),
        resource,
        sent,
        attributes.sent(),
        Times.asked(dice));
  }

  /** Something that the grant's role allows, if it allows anything. */
  private Entry entry(@Nullable Grant grant) {
    List<Entry> entries = grant == null ? List.of() : allowed(grant.role());
    return entries.isEmpty() ? Entry.allow(ANY, ANY) : dice.pick(entries);
  }

  private List<Entry> allowed(String role) {
    return allowed.computeIfAbsent(
        role,
        name ->
            Roles.entries(installation, tenant, name).stream()
                .map(Defined::entry)
                .filter(it -> !it.deny())
                .toList());
  }

  private String type(Entry entry, Reference scope) {
    if (!OwnTypes.isOwn(scope.type())) {
      return scope.type();
    }
    return entry.type().equals(ANY) ? dice.pick(installation.types()).name() : entry.type();
  }

  private String action(Entry entry, String type) {
    List<String> actions =
        installation.types().stream()
            .filter(it -> it.name().equals(type))
            .map(ProductType::actions)
            .findAny()
            .orElse(List.of("read"));
    boolean asWritten = !entry.action().equals(ANY) && !entry.type().equals(ANY);
    return asWritten || actions.contains(entry.action()) ? entry.action() : dice.pick(actions);
  }

  private String anyType() {
    return dice.percent(50) ? dice.pick(Names.TYPES) : dice.pick(RandomResources.OWN_TYPES);
  }

  private Reference subject(@Nullable Grant grant) {
    if (grant == null) {
      return anySubject();
    }
    return switch (grant.to().type()) {
      case "user" -> user(grant.to().id());
      case "group" -> memberOf(grant.to().id());
      default -> new Reference(dice.percent(95) ? "application" : "robot", grant.to().id());
    };
  }

  private Reference memberOf(String group) {
    return tenant.groups().stream()
        .filter(it -> it.id().equals(group) && !it.members().isEmpty())
        .map(Group::members)
        .findAny()
        .map(members -> user(dice.pick(members)))
        .orElseGet(this::anySubject);
  }

  private Reference user(String id) {
    String type = dice.percent(94) ? "user" : dice.pickOf("identity", "person");
    return new Reference(type, dice.percent(50) ? id : shown(id));
  }

  private String shown(String id) {
    for (Tenant.Member member : tenant.members()) {
      if (member.id().equals(id) && member.externalId() != null) {
        return member.externalId();
      }
    }
    return id;
  }

  private Reference anySubject() {
    return switch (dice.below(6)) {
      case 0 -> new Reference("application", dice.pick(Names.APPLICATIONS));
      case 1 -> new Reference("user", dice.pick(Names.EXTERNAL));
      case 2 -> new Reference(dice.pickOf("group", "role", "User", ""), dice.pick(Names.GROUPS));
      default -> user(dice.pick(Names.USERS));
    };
  }
}
