package dev.bailiwick.authorization.decision.usecase;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static dev.bailiwick.authorization.contract.TenantBuilder.theTenant;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
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
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.decision.usecase.Question.Entity;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.decision.usecase.Search.Position;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can, to what, and what can they: searched among members with attributes and records. */
class SearchAccessTest {

  private static final int PLENTY = 1_000;

  private final Ground ground = new Ground();
  private final Register register = new Register();
  private final Person owner = ground.someone();
  private final ApplicationId desk = ApplicationId.random();
  private TenantId tenant = TenantId.random();
  private SearchAccess search = searchOn(register);

  private SearchAccess searchOn(Register resources) {
    AskPolicy asks =
        new AskPolicy(
            ground.snapshots(),
            ground.ports().transactions(),
            (t, resource) -> new Nowhere(),
            resources,
            ground.clock());
    return new SearchAccess(asks, ground.ports().transactions(), resources);
  }

  @BeforeEach
  void begin() {
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
    record("r3", "finance", "carol");
    record("r1", "sales", "alice");
    record("r2", "sales", "bob");
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

  private void record(String id, String department, String owner) {
    register.put(
        tenant,
        new RegisteredResource(
            new Reference("record", id),
            null,
            Map.of("department", new Value.Text(department), "owner", new Value.Text(owner))),
        ground.now());
  }

  private static Question question(Entity subject, String action, Entity resource) {
    return new Question(subject, action, Map.of(), resource, Map.of());
  }

  private static Entity entity(String type, String id) {
    return new Entity(type, id, Map.of());
  }

  private Machine desk() {
    return new Machine(desk, tenant);
  }

  private List<String> who(String type, String action, String record) {
    Question question = question(entity(type, "ignored"), action, entity("record", record));
    return search.subjects(desk(), null, new Search(question, PLENTY, null)).names();
  }

  private List<String> what(String subject, String action, String type) {
    return records(desk(), subject, action, entity(type, "ignored"), PLENTY, null).names();
  }

  private Found records(
      Caller by,
      String subject,
      String action,
      Entity resource,
      int limit,
      @Nullable Position from) {
    Question question = question(entity("user", subject), action, resource);
    return search.resources(by, tenant, new Search(question, limit, from));
  }

  private List<String> how(Caller by, String subject, String type, String id) {
    Question question = question(entity("user", subject), "ignored", entity(type, id));
    return search.actions(by, tenant, new Search(question, PLENTY, null)).names();
  }

  @Test
  void subjectsAreFoundByTheirExternalIdsInOrder() {
    assertEquals(
        List.of("alice", "bob", "dan", owner.user().toString()).stream().sorted().toList(),
        who("user", "view", "r1"));
    assertEquals(who("user", "edit", "r1"), who("identity", "edit", "r1"));
    assertEquals(List.of(), who("application", "view", "r1"));
    assertEquals(List.of(), who("group", "view", "r1"));
    assertEquals(List.of(), who("user", "view", "r9"));
    assertEquals(List.of(), who("user", "fly", "r1"));
  }

  @Test
  void applicationsAreSubjectsToo() {
    Question question =
        question(entity("application", ""), "read", entity("bw.decision", tenant.toString()));
    assertEquals(
        List.of(desk.toString()),
        search.subjects(desk(), null, new Search(question, PLENTY, null)).names());
  }

  @Test
  void whoIsDisabledIsNotFound() {
    UserId dan = ground.ports().rows(tenant).memberByExternalId("dan").orElseThrow().id();
    ground.ports().append(tenant, new MemberStatusChanged(dan, MemberStatus.DISABLED));
    ground.snapshots().forget(tenant);
    assertEquals(
        List.of("alice", "bob"),
        who("user", "view", "r1").stream().filter(name -> name.length() < 9).toList());
  }

  @Test
  void resourcesAreFoundByWhatIsStoredOfThem() {
    assertEquals(List.of("r1", "r2"), what("alice", "view", "record"));
    assertEquals(List.of("r1", "r2", "r3"), what("bob", "view", "record"));
    assertEquals(List.of("r1"), what("alice", "edit", "record"));
    assertEquals(List.of("r1", "r2"), what("bob", "edit", "record"));
    assertEquals(List.of("r3"), what("carol", "delete", "record"));
    assertEquals(List.of(), what("nobody", "view", "record"));
    assertEquals(List.of(), what("bob", "view", "note"));
    assertEquals(List.of(), what("bob", "read", "bw.member"));
    assertEquals(List.of(), what("bob", "view", "nothing"));
  }

  @Test
  void whatIsSentFillsOnlyTheNamesThatCallersMayFill() {
    Entity urgent = new Entity("record", "", Map.of("urgent", new Value.Flag(true)));
    assertEquals(3, records(desk(), "alice", "view", urgent, PLENTY, null).names().size());
    Entity feigned = new Entity("record", "", Map.of("owner", new Value.Text("alice")));
    assertEquals(List.of("r1"), records(desk(), "alice", "edit", feigned, PLENTY, null).names());
  }

  @Test
  void actionsAreThoseOfTheType() {
    assertEquals(List.of("delete", "edit", "view"), how(desk(), "alice", "record", "r1"));
    assertEquals(List.of("delete", "edit", "view"), how(desk(), "bob", "record", "r2"));
    assertEquals(List.of("edit", "view"), how(desk(), "bob", "record", "r1"));
    assertEquals(List.of("view"), how(desk(), "bob", "record", "r3"));
    assertEquals(List.of(), how(desk(), "dan", "record", "r9"));
    assertEquals(List.of(), how(desk(), "dan", "nothing", "r1"));
    assertEquals(List.of("view"), how(desk(), owner.user().toString(), "note", "any"));
  }

  @Test
  void oneMaySearchAboutOneselfAndNotAboutOthers() {
    String self = owner.user().toString();
    assertEquals(3, how(owner, self, "record", "r1").size());
    Person guest = ground.someone();
    ground.ports().append(tenant, new MemberAdded(guest.user(), null));
    ground.snapshots().forget(tenant);
    String id = guest.user().toString();
    assertEquals(List.of(), how(guest, id, "record", "r1"));
    assertEquals("forbidden", Outcome.of(() -> how(guest, self, "record", "r1")));
    assertEquals(
        "forbidden",
        Outcome.of(() -> records(guest, self, "view", entity("record", ""), PLENTY, null)));
    Question all = question(entity("user", id), "view", entity("record", "r1"));
    assertEquals(
        "forbidden",
        Outcome.of(() -> search.subjects(guest, tenant, new Search(all, PLENTY, null))));
    assertEquals("not_found", Outcome.of(() -> how(ground.someone(), self, "record", "r1")));
  }

  @Test
  void pagesFollowOnEachOtherAndTellHowManyThereAre() {
    Found first = records(desk(), "bob", "view", entity("record", ""), 2, null);
    assertEquals(List.of("r1", "r2"), first.names());
    assertEquals(3L, first.total());
    Found second = records(desk(), "bob", "view", entity("record", ""), 2, first.next());
    assertEquals(new Found(List.of("r3"), null, 3L), second);
  }

  @Test
  void pagesOfSubjectsAndActionsFollowOnEachOtherToo() {
    Question who = question(entity("user", ""), "view", entity("record", "r1"));
    Found first = search.subjects(desk(), null, new Search(who, 3, null));
    Found second = search.subjects(desk(), null, new Search(who, 3, first.next()));
    assertEquals(
        who("user", "view", "r1"),
        Stream.of(first, second).flatMap(page -> page.names().stream()).toList());
    assertEquals(1, second.names().size());
    assertEquals(List.of(4L, 4L), List.of(first.total(), second.total()));
    Question what = question(entity("user", "alice"), "", entity("record", "r1"));
    Found edit = search.actions(desk(), null, new Search(what, 1, new Position("delete", 1)));
    assertEquals(new Found(List.of("edit"), new Position("edit", 2), 3L), edit);
  }

  @Test
  void aPageOfNoneOnlyCounts() {
    Found none = records(desk(), "alice", "view", entity("record", ""), 0, null);
    assertEquals(List.of(), none.names());
    assertEquals(2L, none.total());
    Found rest = records(desk(), "alice", "view", entity("record", ""), 5, none.next());
    assertEquals(List.of("r1", "r2"), rest.names());
    assertNull(rest.next());
  }

  @Test
  void aPageEndsEarlyRatherThanDecideWithoutEnd() {
    IntStream.range(0, Sieve.MOST + 500)
        .forEach(i -> record("x%06d".formatted(i), "finance", "carol"));
    record("z", "sales", "alice");
    Found first = records(desk(), "alice", "edit", entity("record", ""), 5, null);
    assertEquals(List.of("r1"), first.names());
    assertNull(first.total());
    Found second = records(desk(), "alice", "edit", entity("record", ""), 5, first.next());
    assertEquals(new Found(List.of("z"), null, 2L), second);
  }
}
