package dev.bailiwick.tenants.member.usecase;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.role.BuiltInRoles;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may remove whom, and who may leave. */
class RemoveMemberTest {

  private final Ground ground = new Ground();
  private final Person owner = ground.someone();
  private final Person admin = ground.someone();
  private final Person member = ground.someone();
  private final Person stranger = ground.someone();
  private final TenantId tenant =
      aTenant()
          .withOwner(owner.user())
          .withMember(admin.user(), BuiltInRoles.ADMIN, new Scope.OnTenant())
          .withMember(member.user(), BuiltInRoles.MEMBER, new Scope.OnTenant())
          .begin(ground.ports());
  private final RemoveMember removeMember = new RemoveMember(ground.policy());

  private String removes(Person remover, Person removed) {
    return Outcome.of(() -> removeMember.remove(remover, tenant, removed.user()));
  }

  private MemberStatus status(Person of) {
    Member row = ground.ports().rows(tenant).members().get(of.user());
    assertNotNull(row);
    return row.status();
  }

  @Test
  void whoLeavesIsRemovedWithTheirGrants() {
    assertEquals("done", removes(member, member));
    assertEquals(MemberStatus.REMOVED, status(member));
    assertEquals(0, ground.ports().rows(tenant).grantsTo(member.subject()).size());
    assertEquals("not_found", removes(member, member));
  }

  @Test
  void whoIsRemovedLeavesTheirGroups() {
    GroupId group = GroupId.random();
    ground
        .ports()
        .append(tenant, new GroupPut(group, "sales"), new GroupMemberAdded(group, member.user()));
    assertEquals("done", removes(owner, member));
    Group left = ground.ports().rows(tenant).groups().get(group);
    assertNotNull(left);
    assertEquals(Set.of(), left.members());
  }

  /** Otherwise leaving and coming back by an invitation would enable them again. */
  @Test
  void whoIsDisabledCannotLeave() {
    ground.ports().append(tenant, new MemberStatusChanged(member.user(), MemberStatus.DISABLED));
    assertEquals("disabled", removes(member, member));
    assertEquals(MemberStatus.DISABLED, status(member));
    assertEquals("done", removes(admin, member));
  }

  @Test
  void nobodyRemovesThoseWhoHoldMore() {
    assertEquals("forbidden", removes(member, admin));
    assertEquals("above_own_holdings", removes(admin, owner));
    assertEquals("last_owner", removes(owner, owner));
    assertEquals("not_found", removes(stranger, member));
    assertEquals("done", removes(owner, admin));
  }
}
