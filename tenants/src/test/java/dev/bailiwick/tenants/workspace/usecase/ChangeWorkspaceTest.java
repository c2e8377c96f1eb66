package dev.bailiwick.tenants.workspace.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.workspace.Workspace;
import dev.bailiwick.tenants.workspace.WorkspaceFilter;
import dev.bailiwick.tenants.workspace.WorkspaceFilter.Place;
import dev.bailiwick.tenants.workspace.usecase.ChangeWorkspace.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workspaces under other names and in other places, and how they are found meanwhile. */
class ChangeWorkspaceTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final ChangeWorkspace change =
      new ChangeWorkspace(house.policy(), house.ports().workspaces());
  private final WorkspaceDirectory directory =
      new WorkspaceDirectory(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().workspaces(),
          house.ground().clock());

  private String moves(Caller by, WorkspaceId workspace, @Nullable WorkspaceId parent) {
    return changes(by, workspace, new ChangeWorkspace.Wanted(null, null, new Destination(parent)));
  }

  private String renames(Caller by, WorkspaceId workspace, String slug) {
    return changes(by, workspace, new ChangeWorkspace.Wanted(new Slug(slug), null, null));
  }

  private String changes(Caller by, WorkspaceId workspace, ChangeWorkspace.Wanted wanted) {
    return Outcome.of(() -> change.change(by, acme.tenant(), workspace, wanted));
  }

  private Workspace seen(WorkspaceId workspace) {
    return directory.get(acme.owner(), acme.tenant(), workspace);
  }

  private String found(Caller by, String path) {
    return Outcome.of(() -> directory.resolve(by, acme.tenant(), path));
  }

  private WorkspaceId resolved(String path) {
    return directory.resolve(acme.owner(), acme.tenant(), path);
  }

  @Test
  void aWorkspaceIsRenamedAndMovedAtOnce() {
    ChangeWorkspace.Wanted wanted =
        new ChangeWorkspace.Wanted(
            new Slug("research"), new DisplayName("Forschung"), new Destination(acme.sales()));
    Workspace changed = change.change(acme.owner(), acme.tenant(), acme.ui(), wanted).value();
    assertEquals(new Workspace(acme.ui(), acme.sales(), "research", "Forschung", false), changed);
    assertEquals(changed, seen(acme.ui()));
  }

  @Test
  void whatIsSoAlreadyChangesNothing() {
    long version = house.version(acme.tenant());
    assertEquals(Outcome.DONE, moves(acme.owner(), acme.ui(), acme.design()));
    assertEquals(Outcome.DONE, renames(acme.owner(), acme.ui(), seen(acme.ui()).slug()));
    assertEquals(version, house.version(acme.tenant()));
  }

  @Test
  void aWorkspaceLiesNeitherBeneathItselfNorTooDeepNorBesideItsNamesake() {
    assertEquals("beneath_itself", moves(acme.owner(), acme.design(), acme.ui()));
    assertEquals("beneath_itself", moves(acme.owner(), acme.design(), acme.design()));
    assertEquals("invalid_field", moves(acme.owner(), acme.ui(), WorkspaceId.random()));
    renames(acme.owner(), acme.ui(), "sales");
    renames(acme.owner(), acme.sales(), "sales");
    assertEquals("slug_taken", moves(acme.owner(), acme.ui(), null));
    assertEquals("slug_taken", renames(acme.owner(), acme.design(), "sales"));
    WorkspaceId above = acme.sales();
    for (int depth = 2; depth <= 9; depth++) {
      above = created("deep", above);
    }
    assertEquals("too_deep", moves(acme.owner(), acme.design(), above), "with what is beneath it");
    assertEquals(Outcome.DONE, moves(acme.owner(), acme.ui(), above));
  }

  private WorkspaceId created(String slug, @Nullable WorkspaceId parent) {
    return new CreateWorkspace(house.policy())
        .create(
            acme.owner(),
            acme.tenant(),
            new CreateWorkspace.Wanted(new Slug(slug), new DisplayName("W"), parent))
        .value()
        .id();
  }

  /** Whoever holds more there would gain here, which takes somebody who could give it (29). */
  @Test
  @Tag("security-29")
  void aMoveTakesTheRightAtBothEndsAndCoverOfWhatItGives() {
    Person lead = acme.holding("bw.workspace_admin", "design");
    assertEquals(Outcome.DONE, renames(lead, acme.ui(), "ux"));
    assertEquals("forbidden", moves(lead, acme.ui(), acme.sales()));
    assertEquals("forbidden", moves(lead, acme.sales(), acme.design()));
    assertEquals("forbidden", moves(lead, acme.ui(), null));
    acme.give(lead, "bw.workspace_admin", "sales");
    assertEquals(Outcome.DONE, moves(lead, acme.ui(), acme.sales()));
    assertEquals(Outcome.DONE, moves(lead, acme.ui(), acme.design()));
    assertEquals("not_found", moves(house.ground().someone(), acme.ui(), acme.sales()));
    assertEquals("not_found", moves(acme.owner(), Acme.on(house.ground()).ui(), null));
  }

  @Test
  void aPathLeadsToAWorkspaceAndForNinetyDaysWhereItLayToo() {
    renames(acme.owner(), acme.design(), "design");
    renames(acme.owner(), acme.ui(), "ui");
    assertEquals(acme.ui(), resolved("design.ui"));
    assertEquals(acme.ui(), resolved(acme.ui().toString()));
    moves(acme.owner(), acme.ui(), null);
    renames(acme.owner(), acme.design(), "atelier");
    for (String path : List.of("ui", "design.ui", "atelier.ui")) {
      assertEquals(acme.ui(), resolved(path), path);
    }
    house.ground().pass(Duration.ofDays(90));
    assertEquals(acme.ui(), resolved("ui"));
    for (String path : List.of("design.ui", "design", "atelier.ui", "nowhere", ".", "Ui", "ui.")) {
      assertEquals("not_found", found(acme.owner(), path), path);
    }
  }

  @Test
  void whoeverTakesASlugHasItsAddressAtOnce() {
    renames(acme.owner(), acme.design(), "old");
    renames(acme.owner(), acme.design(), "new");
    assertEquals(acme.design(), resolved("old"));
    WorkspaceId taker = created("old", null);
    assertEquals(taker, resolved("old"));
    renames(acme.owner(), taker, "other");
    assertEquals(taker, resolved("old"), "who had it last");
  }

  /** A slug can be guessed, so it says nothing to those who may not read (18). */
  @Test
  @Tag("security-18")
  void toWhomMayNotReadAPathLeadsNowhere() {
    renames(acme.owner(), acme.design(), "design");
    assertEquals(Outcome.DONE, found(acme.holding("bw.workspace_editor", "design"), "design"));
    assertEquals("not_found", found(acme.holding("bw.guest", "tenant"), "design"));
    assertEquals("not_found", found(acme.member(), "design"));
    assertEquals("not_found", found(house.ground().someone(), "design"));
  }

  @Test
  void theTreeIsBrowsedLevelByLevel() {
    renames(acme.owner(), acme.ui(), "ui");
    new ArchiveWorkspace(house.policy()).archive(acme.owner(), acme.tenant(), acme.sales());
    assertEquals(
        Set.of(acme.design(), acme.sales()),
        listed(new WorkspaceFilter(new Place(null), null, null)));
    assertEquals(
        Set.of(acme.ui()), listed(new WorkspaceFilter(new Place(acme.design()), null, null)));
    assertEquals(Set.of(acme.sales()), listed(new WorkspaceFilter(null, true, null)));
    assertEquals(Set.of(acme.design(), acme.ui()), listed(new WorkspaceFilter(null, false, null)));
    assertEquals(Set.of(acme.ui()), listed(new WorkspaceFilter(null, null, "ui")));
  }

  private Set<WorkspaceId> listed(WorkspaceFilter filter) {
    return directory
        .list(acme.owner(), acme.tenant(), filter, new Page.Request(null, 10))
        .items()
        .stream()
        .map(Workspace::id)
        .collect(Collectors.toSet());
  }
}
