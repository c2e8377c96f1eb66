package dev.bailiwick.authorization.change.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.decision.Outlook;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.grant.usecase.RevokeGrant;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.preview.Shift;
import dev.bailiwick.authorization.preview.usecase.PreviewChanges;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several changes are one version, or none; a preview is refused as they would be. */
class ChangeTogetherTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final ChangeTogether together = new ChangeTogether(ground.policy());
  private final PreviewChanges previews =
      new PreviewChanges(
          ground.policy(), ground.ports().transactions(), ground.ports().resources());

  private PolicyRows rows() {
    return ground.ports().rows(acme.tenant());
  }

  private Consumer<PolicyDraft> grant(Person to, String role) {
    return GrantRole.part(
        new GrantRole.Wanted(
            Subject.of(to.user()).reference(),
            role,
            new Reference("bw.workspace", acme.design().toString()),
            null));
  }

  private String changes(Caller by, List<Consumer<PolicyDraft>> parts, long version) {
    return Outcome.of(() -> together.change(by, acme.tenant(), parts, version));
  }

  @Test
  void allBecomeOneVersion() {
    Person one = acme.member();
    Person other = acme.member();
    long version = rows().version();
    together.change(
        acme.owner(),
        acme.tenant(),
        List.of(grant(one, "bw.workspace_viewer"), grant(other, "bw.workspace_editor")),
        version);
    assertEquals(version + 1, rows().version());
    assertEquals(1, rows().grantsTo(Subject.of(one.user())).size());
    assertEquals(1, rows().grantsTo(Subject.of(other.user())).size());
  }

  @Test
  void oneThatIsRefusedRefusesAll() {
    Person member = acme.member();
    PolicyRows before = rows();
    List<Consumer<PolicyDraft>> parts =
        List.of(grant(member, "bw.workspace_viewer"), RevokeGrant.part(GrantId.random()));
    assertEquals("not_found", changes(acme.owner(), parts, before.version()));
    assertEquals(before, rows());
  }

  @Test
  void anotherVersionThanThePreviewedIsRefused() {
    Person member = acme.member();
    assertEquals(
        "policy_changed",
        changes(acme.owner(), List.of(grant(member, "bw.guest")), rows().version() - 1));
  }

  @Test
  void nobodyGivesByABatchWhatTheyCouldNotGiveAlone() {
    Person admin = acme.holding("bw.workspace_admin", "ui");
    Person member = acme.member();
    List<Consumer<PolicyDraft>> parts = List.of(grant(member, "bw.workspace_viewer"));
    assertEquals("forbidden", changes(admin, parts, rows().version()));
  }

  @Test
  void aPreviewSaysWhatIsGainedAndChangesNothing() {
    Person member = acme.member();
    PolicyRows before = rows();
    PreviewChanges.Previewed previewed =
        previews.preview(
            acme.owner(),
            acme.tenant(),
            List.of(grant(member, "bw.workspace_viewer")),
            new Page.Request(null, 200));
    assertEquals(before.version(), previewed.policyVersion());
    assertEquals(before, rows());
    Set<Outlook.Kind> kinds =
        previewed.shifts().items().stream().map(Shift::to).collect(Collectors.toSet());
    assertEquals(Set.of(Outlook.Kind.PERMIT), kinds);
    assertEquals(
        Set.of(acme.design().toString(), acme.ui().toString()),
        previewed.shifts().items().stream()
            .filter(shift -> shift.permission().toString().equals("bw.workspace:read"))
            .map(shift -> shift.on().id())
            .collect(Collectors.toSet()));
  }

  @Test
  void whoMayNotReadThePolicyPreviewsNothing() {
    Person member = acme.holding("bw.workspace_admin", "design");
    assertEquals(
        "forbidden",
        Outcome.of(
            () ->
                previews.preview(
                    member,
                    acme.tenant(),
                    List.of(grant(member, "bw.workspace_viewer")),
                    new Page.Request(null, 10))));
  }
}
