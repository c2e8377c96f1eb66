package dev.bailiwick.authorization.explain;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.condition.Operand.Attribute;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.explain.Step.Give;
import dev.bailiwick.authorization.explain.Step.Join;
import dev.bailiwick.authorization.explain.Step.Renew;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.role.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps that there are to choose from. */
final class Choices {

  private static final Set<String> NEVER_GIVEN = Set.of(BuiltInRoles.OWNER, BuiltInRoles.ADMIN);

  private final Excerpt excerpt;
  private final PolicyRows rows;
  private final Situation now;
  private final @Nullable ResourceType type;
  private final Facts facts;
  private final Compared anywhere;

  /**
   * The choices where things stand so.
   *
   * @param facts what conditions read now
   */
  Choices(Excerpt excerpt, Situation now, @Nullable ResourceType type, Facts facts) {
    this.excerpt = excerpt;
    this.rows = now.rows();
    this.now = now;
    this.type = type;
    this.facts = facts;
    anywhere = anywhere();
  }

  /** What could bring an allow about, each with the steps that it takes; first: nothing. */
  List<List<Step>> carriers() {
    List<List<Step>> carriers = new ArrayList<>();
    carriers.add(List.of());
    gives().forEach(give -> carriers.add(List.of(give)));
    joins().forEach(join -> carriers.add(List.of(join)));
    for (Grant expired : expired()) {
      Renew renew = new Renew(expired.id());
      if (isHeld(expired)) {
        carriers.add(List.of(renew));
      } else {
        rows.groups().values().stream()
            .filter(group -> Subject.of(group.id()).equals(expired.to()))
            .forEach(group -> carriers.add(List.of(new Join(group.id()), renew)));
      }
    }
    return carriers;
  }

  private Stream<Give> gives() {
    List<Scope> scopes = scopes();
    return roles()
        .filter(role -> !NEVER_GIVEN.contains(role.name()) && allows(role.name()))
        .sorted(Comparator.comparing(Role::name))
        .flatMap(
            role ->
                scopes.stream()
                    .filter(on -> !role.onTenantOnly() || on instanceof Scope.OnTenant)
                    .map(on -> new Give(role.name(), on)));
  }

  private List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    AccessRequest request = now.request();
    if (type != null && !type.own() && GrantTerms.isId(request.resource().id())) {
      scopes.add(new Scope.OnResource(request.resource()));
    }
    excerpt.around().forEach(workspace -> scopes.add(new Scope.OnWorkspace(workspace.id())));
    scopes.add(new Scope.OnTenant());
    return scopes;
  }

  private Stream<Join> joins() {
    return now.subject().kind() != Kind.USER
        ? Stream.empty()
        : rows.groups().values().stream()
            .filter(group -> !isMember(group))
            .filter(group -> liveAllowOf(Subject.of(group.id())))
            .map(Group::id)
            .sorted(Comparator.comparing(id -> id.value()))
            .map(Join::new);
  }

  private boolean liveAllowOf(Subject holder) {
    return rows.grantsTo(holder).stream()
        .anyMatch(grant -> grant.liveAt(now.request().at()) && allows(grant.role()));
  }

  private List<Grant> expired() {
    return rows.grants().values().stream()
        .filter(grant -> !grant.liveAt(now.request().at()) && allows(grant.role()))
        .sorted(Comparator.comparing(grant -> grant.id().value()))
        .toList();
  }

  private boolean isMember(Group group) {
    return group.members().contains(new UserId(now.subject().id()));
  }

  boolean isHeld(Grant grant) {
    return rows.heldBy(now.subject()).anyMatch(grant::equals);
  }

  private boolean allows(String role) {
    return excerpt.entries(role).stream().anyMatch(entry -> !entry.denies());
  }

  /** The attributes that this grant's conditions read, each set to what it is compared with. */
  Set<Step> settings(Grant grant) {
    Compared read = new Compared(facts);
    read.collect(grant.condition());
    excerpt.entries(grant.role()).forEach(entry -> read.collect(entry.condition()));
    Set<Step> settings = new LinkedHashSet<>();
    read.attributes()
        .forEach(
            attribute ->
                anywhere.values(attribute).forEach(value -> setting(attribute, value, settings)));
    return settings;
  }

  /** What any condition compares attributes with that speaks of the permission. */
  private Compared anywhere() {
    Compared compared = new Compared(facts);
    rows.grants().values().forEach(grant -> compared.collect(grant.condition()));
    roles()
        .flatMap(role -> excerpt.entries(role.name()).stream())
        .forEach(entry -> compared.collect(entry.condition()));
    return compared;
  }

  private Stream<Role> roles() {
    return Stream.concat(
        now.installation().roles(rows.tenant()).values().stream(), rows.roles().values().stream());
  }

  private void setting(Attribute attribute, Value value, Set<Step> into) {
    if (value.equals(facts.value(attribute.source(), attribute.name()))) {
      return;
    }
    if (attribute.source() == Source.SUBJECT && now.subject().kind() == Kind.USER) {
      into.add(new Step.SetOfMember(attribute.name(), value));
    }
    if (attribute.source() == Source.RESOURCE && type != null && type.registered()) {
      into.add(new Step.SetOfResource(attribute.name(), value));
    }
  }
}
