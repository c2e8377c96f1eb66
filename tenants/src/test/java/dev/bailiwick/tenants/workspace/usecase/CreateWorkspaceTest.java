package dev.bailiwick.tenants.workspace.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreateWorkspaceTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final CreateWorkspace create = new CreateWorkspace(house.policy());

  private Changed<Workspace> creates(Caller by, String slug, @Nullable WorkspaceId parent) {
    CreateWorkspace.Wanted wanted =
        new CreateWorkspace.Wanted(new Slug(slug), new DisplayName("Büro"), parent);
    return create.create(by, acme.tenant(), wanted);
  }

  private String outcome(Caller by, String slug, @Nullable WorkspaceId parent) {
    return Outcome.of(() -> creates(by, slug, parent));
  }

  @Test
  void aWorkspaceLiesWhereItWasMade() {
    Changed<Workspace> made = creates(acme.owner(), "research", acme.ui());
    Workspace research = made.value();
    assertEquals(new Workspace(research.id(), acme.ui(), "research", "Büro", false), research);
    assertEquals(house.version(acme.tenant()), made.policyVersion());
    assertEquals(3, house.ports().core().rows(acme.tenant()).depth(research.id()));
    assertEquals(
        research,
        new WorkspaceDirectory(
                house.ports().core().transactions(),
                house.ground().reads(),
                house.ports().workspaces(),
                house.ground().clock())
            .get(acme.owner(), acme.tenant(), research.id()));
  }

  @Test
  void workspacesNestTenDeepAndNoDeeper() {
    WorkspaceId above = creates(acme.owner(), "top", null).value().id();
    for (int depth = 2; depth <= 10; depth++) {
      above = creates(acme.owner(), "deep", above).value().id();
    }
    assertEquals("too_deep", outcome(acme.owner(), "deeper", above));
    assertEquals(10, house.ports().core().rows(acme.tenant()).depth(above));
  }

  @Test
  void aSlugIsTakenOnceBesideItself() {
    creates(acme.owner(), "research", null);
    creates(acme.owner(), "research", acme.design());
    creates(acme.owner(), "research", acme.sales());
    long version = house.version(acme.tenant());
    assertEquals("slug_taken", outcome(acme.owner(), "research", null));
    assertEquals("slug_taken", outcome(acme.owner(), "research", acme.design()));
    assertEquals(version, house.version(acme.tenant()));
  }

  @Test
  void aParentOfAnotherTenantIsNone() {
    Acme other = Acme.on(house.ground());
    assertEquals("invalid_field", outcome(acme.owner(), "research", other.design()));
    assertEquals("invalid_field", outcome(acme.owner(), "research", WorkspaceId.random()));
  }

  @Test
  void aWorkspacesAdminMakesWorkspacesBeneathIt() {
    Person lead = acme.holding("bw.workspace_admin", "design");
    assertEquals(Outcome.DONE, outcome(lead, "a", acme.design()));
    assertEquals(Outcome.DONE, outcome(lead, "b", acme.ui()));
    assertEquals("forbidden", outcome(lead, "c", acme.sales()));
    assertEquals("forbidden", outcome(lead, "d", null));
    assertEquals("forbidden", outcome(acme.holding("bw.member", "tenant"), "e", null));
  }

  @Test
  void aStrangerFindsNoTenantWhateverTheyName() {
    Person stranger = house.ground().someone();
    assertEquals("not_found", outcome(stranger, "research", null));
    assertEquals("not_found", outcome(stranger, "research", acme.design()));
    assertEquals("not_found", outcome(stranger, "research", WorkspaceId.random()));
  }
}
