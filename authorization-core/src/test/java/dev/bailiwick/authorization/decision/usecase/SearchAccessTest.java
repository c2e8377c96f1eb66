package dev.bailiwick.authorization.decision.usecase;

import static dev.bailiwick.authorization.decision.usecase.RecordsTenant.entity;
import static dev.bailiwick.authorization.decision.usecase.RecordsTenant.question;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.usecase.Question.Entity;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who can, to what, and what can they: searched among members with attributes and records. */
class SearchAccessTest {

  private static final int PLENTY = 1_000;

  private final RecordsTenant acme = new RecordsTenant();

  private List<String> who(String type, String action, String record) {
    Question question = question(entity(type, "ignored"), action, entity("record", record));
    return acme.search().subjects(acme.desk(), null, new Search(question, PLENTY, null)).names();
  }

  private List<String> what(String subject, String action, String type) {
    return acme.records(acme.desk(), subject, action, entity(type, "ignored"), PLENTY, null)
        .names();
  }

  private List<String> how(Caller by, String subject, String type, String id) {
    Question question = question(entity("user", subject), "ignored", entity(type, id));
    return acme.search().actions(by, acme.tenant(), new Search(question, PLENTY, null)).names();
  }

  @Test
  void subjectsAreFoundByTheirExternalIdsInOrder() {
    assertEquals(
        List.of("alice", "bob", "dan", acme.owner().user().toString()).stream().sorted().toList(),
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
        question(
            entity("application", ""), "read", entity("bw.decision", acme.tenant().toString()));
    assertEquals(
        List.of(acme.desk().application().toString()),
        acme.search().subjects(acme.desk(), null, new Search(question, PLENTY, null)).names());
  }

  @Test
  void whoIsDisabledIsNotFound() {
    UserId dan =
        acme.ground().ports().rows(acme.tenant()).memberByExternalId("dan").orElseThrow().id();
    acme.change(new MemberStatusChanged(dan, MemberStatus.DISABLED));
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
    assertEquals(
        3, acme.records(acme.desk(), "alice", "view", urgent, PLENTY, null).names().size());
    Entity feigned = new Entity("record", "", Map.of("owner", new Value.Text("alice")));
    assertEquals(
        List.of("r1"), acme.records(acme.desk(), "alice", "edit", feigned, PLENTY, null).names());
  }

  @Test
  void actionsAreThoseOfTheType() {
    assertEquals(List.of("delete", "edit", "view"), how(acme.desk(), "alice", "record", "r1"));
    assertEquals(List.of("delete", "edit", "view"), how(acme.desk(), "bob", "record", "r2"));
    assertEquals(List.of("edit", "view"), how(acme.desk(), "bob", "record", "r1"));
    assertEquals(List.of("view"), how(acme.desk(), "bob", "record", "r3"));
    assertEquals(List.of(), how(acme.desk(), "dan", "record", "r9"));
    assertEquals(List.of(), how(acme.desk(), "dan", "nothing", "r1"));
    assertEquals(List.of("view"), how(acme.desk(), acme.owner().user().toString(), "note", "any"));
  }

  @Test
  void oneMaySearchAboutOneselfAndNotAboutOthers() {
    String self = acme.owner().user().toString();
    assertEquals(3, how(acme.owner(), self, "record", "r1").size());
    Person guest = acme.ground().someone();
    acme.change(new MemberAdded(guest.user(), null));
    String id = guest.user().toString();
    assertEquals(List.of(), how(guest, id, "record", "r1"));
    assertEquals("forbidden", Outcome.of(() -> how(guest, self, "record", "r1")));
    assertEquals(
        "forbidden",
        Outcome.of(() -> acme.records(guest, self, "view", entity("record", ""), PLENTY, null)));
    Question all = question(entity("user", id), "view", entity("record", "r1"));
    assertEquals(
        "forbidden",
        Outcome.of(
            () -> acme.search().subjects(guest, acme.tenant(), new Search(all, PLENTY, null))));
    assertEquals("not_found", Outcome.of(() -> how(acme.ground().someone(), self, "record", "r1")));
  }
}
