package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.TenantBuilder;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.member.MemberProfile.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the store of members promises to whoever seeks among them. */
public abstract class MemberSearchContract extends MembersFixture {

  @Test
  void membersAreSoughtByWhatTheyAreAndHold() {
    UserId ann = ports().core().newUser();
    UserId eve = newUser("eve@example.com");
    UserId bob = newUser("bob@example.com");
    UserId rick = ports().global(() -> ports().members().addWithoutIdentity());
    WorkspaceId design = WorkspaceId.random();
    GroupId team = GroupId.random();
    TenantId acme =
        aTenant()
            .withWorkspace(design, null)
            .withMember(ann, "bw.member", new Scope.OnTenant())
            .withMember(eve, "bw.workspace_editor", new Scope.OnWorkspace(design))
            .withMember(bob)
            .with(new MemberAdded(rick, new Personal("ever@elsewhere")))
            .with(new MemberStatusChanged(ann, MemberStatus.DISABLED))
            .with(new MemberExpiryChanged(bob, LATER))
            .with(new MemberSignInChanged(bob, new SignIn(false, true)))
            .with(new GroupPut(team, "team"))
            .with(new GroupMemberAdded(team, rick))
            .with(new GrantAdded(grant(team, "bw.workspace_viewer", design, null)))
            .with(new GrantAdded(grant(team, "bw.guest", design, AuthorizationPorts.NOW)))
            .begin(ports().core());
    assertEquals(
        Optional.of(
            new MemberProfile(
                bob,
                null,
                "bob@example.com",
                MemberStatus.ACTIVE,
                LATER,
                new SignIn(false, true),
                Map.of(),
                AuthorizationPorts.NOW)),
        find(acme, bob));
    assertEquals(Set.of(ann), sought(acme, status(Standing.DISABLED)));
    assertEquals(Set.of(bob), sought(acme, status(Standing.EXPIRED)));
    assertEquals(Set.of(eve, rick), sought(acme, status(Standing.ACTIVE)));
    assertEquals(Set.of(bob), sought(acme, new Sought().guest(true)));
    assertEquals(Set.of(ann, eve, rick), sought(acme, new Sought().guest(false)));
    assertEquals(Set.of(rick), sought(acme, new Sought().externalId("ever@elsewhere")));
    assertEquals(Set.of(eve), sought(acme, new Sought().email("eve@example.com")));
    assertEquals(Set.of(eve, rick), sought(acme, new Sought().search("eve")));
    assertEquals(Set.of(), sought(acme, new Sought().search("%")));
    assertEquals(Set.of(ann), sought(acme, new Sought().role("bw.member")));
    assertEquals(Set.of(rick), sought(acme, new Sought().role("bw.workspace_viewer")));
    assertEquals(Set.of(), sought(acme, new Sought().role("bw.guest")), "not any more");
    assertEquals(Set.of(eve, rick), sought(acme, new Sought().workspace(design)));
    assertEquals(
        Set.of(eve), sought(acme, new Sought().workspace(design).role("bw.workspace_editor")));
    assertEquals(Set.of(), sought(acme, new Sought().workspace(design).role("bw.member")));
    assertEquals(Set.of(rick), sought(acme, new Sought().group(team)));
    assertEquals(Set.of(), sought(acme, new Sought().group(GroupId.random())));
  }

  @Test
  void pagesFollowOneAnotherInEachOrder() {
    List<UserId> all = Stream.of("c@x.de", "a@x.de", "b@x.de").map(this::newUser).toList();
    UserId first = ports().core().newUser();
    UserId last = ports().core().newUser();
    TenantBuilder builder = aTenant().withMember(first).withMember(last);
    all.forEach(builder::withMember);
    TenantId acme = builder.begin(ports().core());
    change(acme, first, MemberStatus.REMOVED);
    change(acme, first, MemberStatus.ACTIVE);
    List<UserId> byEmail = inPages(acme, MemberOrder.EMAIL);
    assertEquals(List.of(all.get(1), all.get(2), all.get(0)), byEmail.subList(0, 3));
    assertEquals(Set.of(first, last), Set.copyOf(byEmail.subList(3, 5)));
    List<UserId> bySince = inPages(acme, MemberOrder.SINCE);
    assertEquals(first, bySince.getLast(), "who came last");
    assertEquals(5, Set.copyOf(bySince).size());
  }

  private List<UserId> inPages(TenantId tenant, MemberOrder order) {
    List<UserId> found = new ArrayList<>();
    String next = null;
    do {
      Page<MemberProfile> page = list(tenant, MemberFilter.ALL, order, new Page.Request(next, 2));
      page.items().forEach(member -> found.add(member.id()));
      next = page.next();
    } while (next != null);
    return found;
  }

  private UserId newUser(String email) {
    return ports().core().newUser(new ProviderFacts(new EmailAddress(email), true));
  }

  private static Grant grant(GroupId to, String role, WorkspaceId on, @Nullable Instant until) {
    return new Grant(
        GrantId.random(), Subject.of(to), role, new Scope.OnWorkspace(on), until, null);
  }

  private Set<UserId> sought(TenantId tenant, Sought sought) {
    return list(tenant, sought.filter(), MemberOrder.ID, new Page.Request(null, 10))
        .items()
        .stream()
        .map(MemberProfile::id)
        .collect(Collectors.toSet());
  }

  private static Sought status(Standing standing) {
    return new Sought(new MemberFilter(standing, null, null, null, null, null, null, null));
  }

  /** A filter, one wish at a time. */
  private record Sought(MemberFilter filter) {

    Sought() {
      this(MemberFilter.ALL);
    }

    Sought guest(boolean guest) {
      return new Sought(new MemberFilter(null, guest, null, null, null, null, null, null));
    }

    Sought externalId(String id) {
      return new Sought(new MemberFilter(null, null, id, null, null, null, null, null));
    }

    Sought email(String email) {
      EmailAddress address = new EmailAddress(email);
      return new Sought(new MemberFilter(null, null, null, address, null, null, null, null));
    }

    Sought search(String search) {
      return new Sought(new MemberFilter(null, null, null, null, search, null, null, null));
    }

    Sought role(String role) {
      return new Sought(
          new MemberFilter(null, null, null, null, null, role, filter.workspace(), null));
    }

    Sought workspace(WorkspaceId workspace) {
      return new Sought(
          new MemberFilter(null, null, null, null, null, filter.role(), workspace, null));
    }

    Sought group(GroupId group) {
      return new Sought(new MemberFilter(null, null, null, null, null, null, null, group));
    }
  }
}
