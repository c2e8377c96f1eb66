package dev.bailiwick.authorization.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.OnTenant;
import dev.bailiwick.authorization.decision.Outlook.Kind;
import dev.bailiwick.authorization.grant.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would be decided while attributes may be there that nobody has said. */
class OutlookTest {

  private final World world = new World();

  private Outlook outlook(String type, String id, String action, Location where) {
    return Decisions.outlook(
        world.policy(),
        new AccessRequest(
            AskedSubject.of(Subject.of(world.alice)),
            action,
            new Reference(type, id),
            where,
            World.NOW));
  }

  private Kind ofDocuments() {
    return outlook("document", "", "read", new InWorkspace(world.ui.toString())).kind();
  }

  private void maybe(String entry, String condition, @Nullable String ofGrant) {
    world.role("maybe", entry, condition);
    world.give(Subject.of(world.alice), "maybe", new Scope.OnTenant(), null, ofGrant);
  }

  @Test
  void whatNoConditionSpeaksOfIsDecided() {
    assertEquals(Kind.DENY, ofDocuments());
    assertEquals("deny", ofDocuments().word());
    world.give("bw.workspace_viewer");
    assertEquals(Kind.PERMIT, ofDocuments());
    world.role("no", "!document:read").give("no");
    assertEquals(Kind.DENY, ofDocuments());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'present':{'attribute':'subject.level'}}                         | CONDITIONAL",
        "{'present':{'attribute':'resource.owner'}}                        | CONDITIONAL",
        "{'present':{'attribute':'context.ip'}}                            | CONDITIONAL",
        "{'present':{'attribute':'resource.id'}}                           | CONDITIONAL",
        "{'equals':[{'attribute':'resource.id'},{'value':'42'}]}           | CONDITIONAL",
        "{'present':{'attribute':'resource.workspace'}}                    | PERMIT",
        "{'present':{'attribute':'subject.id'}}                            | PERMIT",
        "{'equals':[{'attribute':'resource.type'},{'value':'document'}]}   | PERMIT",
        "{'equals':[{'attribute':'subject.type'},{'value':'application'}]} | DENY",
        "{'present':{'attribute':'subject.mfa_enrolled'}}                  | DENY"
      })
  void whatNobodyHasSaidIsOpenAndWhatWeAnswerOurselvesIsNot(String condition, Kind kind) {
    maybe("document:read", condition, null);
    assertEquals(kind, ofDocuments());
  }

  @Test
  void anOpenDenyLeavesAPermitOpen() {
    world.give("bw.workspace_viewer");
    maybe("!document:read", "{'present':{'attribute':'context.ip'}}", null);
    Outlook outlook = outlook("document", "", "read", new InWorkspace(world.ui.toString()));
    assertEquals(Kind.CONDITIONAL, outlook.kind());
    assertEquals(2, outlook.rules().size());
  }

  @Test
  void theConditionOfAGrantLeavesItsRoleOpen() {
    String open = "{'present':{'attribute':'context.ip'}}";
    world.give(Subject.of(world.alice), "bw.workspace_viewer", new Scope.OnTenant(), null, open);
    assertEquals(Kind.CONDITIONAL, ofDocuments());
    world.give("bw.workspace_editor", world.design);
    assertEquals(Kind.PERMIT, ofDocuments());
  }

  @Test
  void aNamedResourceIsThatOne() {
    maybe("document:read", "{'equals':[{'attribute':'resource.id'},{'value':'42'}]}", null);
    Location ui = new InWorkspace(world.ui.toString());
    assertEquals(Kind.PERMIT, outlook("document", "42", "read", ui).kind());
    assertEquals(Kind.DENY, outlook("document", "43", "read", ui).kind());
  }

  @Test
  void ourOwnResourcesLeaveNoAttributeOpen() {
    maybe("bw.tenant:read", "{'present':{'attribute':'resource.owner'}}", null);
    String tenant = world.rows().tenant().toString();
    assertEquals(Kind.DENY, outlook("bw.tenant", tenant, "read", new OnTenant()).kind());
  }
}
