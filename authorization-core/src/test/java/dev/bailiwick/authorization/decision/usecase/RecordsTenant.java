package dev.bailiwick.authorization.decision.usecase;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static dev.bailiwick.authorization.contract.TenantBuilder.theTenant;
import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.contract.TenantBuilder;
import dev.bailiwick.authorization.decision.usecase.Question.Entity;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.decision.usecase.Search.Position;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tenant of members and registered records, each with a department, and roles that compare them.
 */
final class RecordsTenant {

  private final Ground ground = new Ground();
  private final Person owner = ground.someone();
  private final ApplicationId desk = ApplicationId.random();
  private final TenantId tenant;
  private final SearchAccess search =
      new SearchAccess(
          ground.asks(),
          new AskHistory(ground.asks(), ground.history()),
          ground.ports().transactions(),
          ground.ports().resources());

  RecordsTenant() {
    theTenant(TenantId.SYSTEM, new TenantCreated("system", new Personal("The installation")))
        .with(new ProductPut(records()))
        .begin(ground.ports());
    TenantBuilder acme =
        aTenant()
            .withOwner(owner.user())
            .withApplication(desk)
            .withGrant(Subject.of(desk), "bw.enforcement_point", new Scope.OnTenant());
    member(acme, "dan", "sales", "employee");
    member(acme, "carol", "finance", "employee");
    member(acme, "bob", "sales", "manager");
    member(acme, "alice", "sales", "employee");
    tenant = acme.begin(ground.ports());
    register(Stream.of("r3"), "finance", "carol");
    register(Stream.of("r1"), "sales", "alice");
    register(Stream.of("r2"), "sales", "bob");
  }

  private static Product records() {
    ResourceType record =
        new ResourceType(
            "record",
            Placement.TENANT,
            true,
            List.of("view", "edit", "delete"),
            Set.of("urgent"),
            Map.of());
    ResourceType note = new ResourceType("note", Placement.TENANT, List.of("view"));
    String mine =
        "{\"equals\":[{\"attribute\":\"resource.owner\"},{\"attribute\":\"subject.id\"}]}";
    String ours =
        "{\"equals\":[{\"attribute\":\"resource.department\"},{\"attribute\":\"subject.department\"}]}";
    String urgent = "{\"equals\":[{\"attribute\":\"resource.urgent\"},{\"value\":true}]}";
    Role employee =
        Role.custom(
            "employee",
            List.of(
                entry("view", "{\"any\":[" + mine + "," + ours + "," + urgent + "]}"),
                entry("edit", mine),
                entry("delete", mine)),
            List.of());
    Role manager =
        Role.custom(
            "manager",
            List.of(new RoleEntry("record", "view"), entry("edit", ours)),
            List.of("employee"));
    return new Product(
        "files", List.of(record, note), Map.of("identity", "user"), List.of(employee, manager));
  }

  private static RoleEntry entry(String action, String condition) {
    Condition read = Conditions.read("condition", requireNonNull(CanonicalJson.read(condition)));
    return new RoleEntry("record", action, Effect.ALLOW, read);
  }

  private static void member(TenantBuilder acme, String name, String department, String role) {
    UserId member = UserId.random();
    acme.with(new MemberAdded(member, new Personal(name)))
        .with(new MemberAttributesChanged(member, Map.of("department", new Value.Text(department))))
        .withGrant(Subject.of(member), role, new Scope.OnTenant());
  }

  /** Registers records that are alike but for their ids. */
  void register(Stream<String> ids, String department, String owner) {
    Map<String, Value> attributes =
        Map.of("department", new Value.Text(department), "owner", new Value.Text(owner));
    Resources register = ground.ports().resources();
    ground
        .ports()
        .transactions()
        .inTenant(
            tenant,
            () -> {
              ids.map(id -> new RegisteredResource(new Reference("record", id), null, attributes))
                  .forEach(record -> register.put(tenant, record, ground.now()));
              return true;
            });
  }

  /** The tenant's policy changes so. */
  void change(PolicyChange change) {
    ground.ports().append(tenant, ground.now(), List.of(change));
    ground.snapshots().forget(tenant);
  }

  Ground ground() {
    return ground;
  }

  TenantId tenant() {
    return tenant;
  }

  Person owner() {
    return owner;
  }

  SearchAccess search() {
    return search;
  }

  /** The application that may ask about anyone. */
  Machine desk() {
    return new Machine(desk, tenant);
  }

  /** What the application finds of these records for this subject. */
  Found records(
      Caller by,
      String subject,
      String action,
      Entity resource,
      int limit,
      @Nullable Position from) {
    Question question = question(entity("user", subject), action, resource);
    return search.resources(by, tenant, new Search(question, limit, from));
  }

  static Question question(Entity subject, String action, Entity resource) {
    return new Question(subject, action, Map.of(), resource, Map.of());
  }

  static Entity entity(String type, String id) {
    return new Entity(type, id, Map.of());
  }
}
