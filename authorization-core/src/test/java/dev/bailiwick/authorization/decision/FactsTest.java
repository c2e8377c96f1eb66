package dev.bailiwick.authorization.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What conditions read: what we know ourselves, what is stored, then what was sent. */
class FactsTest {

  private final World world = new World();

  @Test
  void conditionsReadWhatIsStoredBeforeWhatIsSent() {
    UserId bob = UserId.random();
    world.say(
        new MemberAdded(bob, new Personal("bob")),
        new MemberAttributesChanged(bob, Map.of("department", new Value.Text("sales"))));
    Map<String, Value> resource =
        Map.of("owner", new Value.Text("bob"), "id", new Value.Text("forged"));
    assertReads(bob, resource, "subject.id", "bob");
    assertReads(bob, resource, "subject.type", "user");
    assertReads(bob, resource, "subject.department", "sales");
    assertReads(bob, resource, "subject.sent", "by caller");
    assertReads(bob, resource, "resource.owner", "bob");
    assertReads(bob, resource, "resource.id", "42");
    assertReads(bob, resource, "resource.type", "document");
    assertReads(bob, resource, "resource.workspace", world.ui.toString());
    assertReads(bob, resource, "action.name", "read");
    assertReads(bob, resource, "context.ip", "10.0.0.1");
    assertReads(bob, resource, "context.time", World.NOW.toString());
  }

  private void assertReads(
      UserId who, Map<String, Value> resource, String attribute, String value) {
    World here = new World();
    String same = "{'equals':[{'attribute':'%s'},{'value':'%s'}]}".formatted(attribute, value);
    here.say(
        new MemberAdded(who, new Personal("bob")),
        new MemberAttributesChanged(who, Map.of("department", new Value.Text("sales"))));
    here.role("maybe", "document:read", same.replace(world.ui.toString(), here.ui.toString()));
    here.give(Subject.of(who), "maybe", new Scope.OnTenant(), null, null);
    AccessRequest request =
        here.request(
            "person",
            who.toString(),
            "document:read",
            new InWorkspace(here.ui.toString()),
            resource);
    assertEquals("granted", here.decide(request).code(), attribute);
  }

  @Test
  void aFlagOfTheActionAndEnrolmentAreRead() {
    world.role("soft", "document:read", "{'equals':[{'attribute':'action.soft'},{'value':true}]}");
    world.role(
        "mfa", "document:edit", "{'equals':[{'attribute':'subject.mfa_enrolled'},{'value':true}]}");
    world.role("has", "document:share", "{'present':{'attribute':'subject.mfa_enrolled'}}");
    world.give("soft").give("mfa").give("has");
    world.say(new TenantPlanChanged("pro"));
    assertEquals("granted", world.asked("document:read", world.ui));
    assertEquals("condition_not_met", world.asked("document:edit", world.ui));
    assertEquals("condition_not_met", world.asked("document:share", world.ui));
    world.say(new MemberSignInChanged(world.alice, new SignIn(false, false)));
    assertEquals("condition_not_met", world.asked("document:edit", world.ui));
    assertEquals("granted", world.asked("document:share", world.ui));
    world.say(new MemberSignInChanged(world.alice, new SignIn(false, true)));
    assertEquals("granted", world.asked("document:edit", world.ui));
  }

  @Test
  void ourOwnResourcesHaveNoAttributes() {
    String present = "{'present':{'attribute':'resource.owner'}}";
    world.role("maybe", "bw.tenant:read", present).give("maybe");
    AccessRequest request =
        world.request(
            "user",
            world.alice.toString(),
            "bw.tenant:read",
            new Location.OnTenant(),
            Map.of("owner", new Value.Text("alice")));
    assertEquals("condition_not_met", world.decide(request).code());
  }
}
