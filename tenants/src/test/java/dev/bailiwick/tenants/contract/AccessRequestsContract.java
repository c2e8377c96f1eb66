package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Decided;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Lasting;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;
import dev.bailiwick.tenants.accessrequest.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of access requests promises. */
public abstract class AccessRequestsContract {

  private static final Condition CONDITION =
      Conditions.read(CanonicalJson.read("{\"present\":{\"attribute\":\"subject.badge\"}}"));

  private final WorkspaceId design = WorkspaceId.random();
  private UserId ann = UserId.random();
  private UserId bob = UserId.random();
  private TenantId tenant = TenantId.random();

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  @BeforeEach
  void begin() {
    ann = ports().core().newUser();
    bob = ports().core().newUser();
    tenant =
        aTenant().withOwner(ann).withMember(bob).withWorkspace(design, null).begin(ports().core());
  }

  private RequestedAccess request(UserId by, Kind kind, @Nullable WorkspaceId workspace) {
    return new RequestedAccess(
        AccessRequestId.random(),
        tenant,
        kind,
        Subject.of(by),
        Subject.of(by),
        List.of(
            new Step.Give("reader", new Scope.OnTenant()),
            new Step.Give("reader", new Scope.OnWorkspace(design)),
            new Step.Give("reader", new Scope.OnResource(new Reference("document", "4 2"))),
            new Step.Join(GroupId.random()),
            new Step.Renew(GrantId.random())),
        workspace,
        CONDITION,
        new Lasting(NOW.plusSeconds(60), Duration.ofMinutes(90)),
        "I need it; «please»",
        NOW,
        NOW.plus(RequestedAccess.OPEN),
        Status.OPEN,
        null);
  }

  private RequestedAccess kept(RequestedAccess request) {
    ports().in(tenant, () -> ports().accessRequests().add(request));
    return request;
  }

  private Optional<RequestedAccess> found(TenantId in, RequestedAccess request) {
    return ports().in(in, () -> ports().accessRequests().find(in, request.id()));
  }

  private Set<AccessRequestId> shown(Shown shown) {
    return Set.copyOf(
        ports()
            .in(
                tenant,
                () -> ports().accessRequests().list(tenant, shown, new Page.Request(null, 9)))
            .items()
            .stream()
            .map(RequestedAccess::id)
            .toList());
  }

  @Test
  void aRequestIsFoundAsItWasKeptInItsTenantAlone() {
    RequestedAccess request = kept(request(bob, Kind.MEMBER, design));
    assertEquals(Optional.of(request), found(tenant, request));
    TenantId other = aTenant().withOwner(ann).begin(ports().core());
    assertEquals(Optional.empty(), found(other, request));
  }

  @Test
  void aDecisionIsKept() {
    RequestedAccess request = kept(request(bob, Kind.GRANT, null));
    RequestedAccess decided =
        request.ended(
            Status.APPROVED,
            new Decided(Subject.of(ann), NOW.plusSeconds(1), "well"),
            new Lasting(NOW.plusSeconds(30), request.lasting().from()));
    ports().in(tenant, () -> ports().accessRequests().save(decided));
    assertEquals(Optional.of(decided), found(tenant, request));
    assertEquals(List.of(), open(bob));
  }

  private List<AccessRequestId> open(UserId of) {
    return ports()
        .in(tenant, () -> ports().accessRequests().openOf(tenant, Subject.of(of)))
        .stream()
        .map(RequestedAccess::id)
        .toList();
  }

  @Test
  void everyoneIsShownTheirOwnAndWhatLiesWhereTheyRead() {
    RequestedAccess onTenant = kept(request(bob, Kind.MEMBER, null));
    RequestedAccess inDesign = kept(request(bob, Kind.MEMBER, design));
    RequestedAccess support = kept(request(ann, Kind.SUPPORT, null));
    Subject stranger = Subject.of(UserId.random());
    assertEquals(
        Set.of(onTenant.id(), inDesign.id()),
        shown(new Shown(Subject.of(bob), false, Set.of(), null)));
    assertEquals(Set.of(inDesign.id()), shown(new Shown(stranger, false, Set.of(design), null)));
    assertEquals(Set.of(), shown(new Shown(stranger, false, Set.of(), null)));
    assertEquals(
        Set.of(onTenant.id(), inDesign.id(), support.id()),
        shown(new Shown(stranger, true, Set.of(), null)));
    assertEquals(Set.of(support.id()), shown(new Shown(stranger, true, Set.of(), Kind.SUPPORT)));
  }

  @Test
  void pagesFollowOneAnother() {
    kept(request(bob, Kind.MEMBER, null));
    kept(request(bob, Kind.MEMBER, null));
    Shown all = new Shown(Subject.of(ann), true, Set.of(), null);
    Page<RequestedAccess> first =
        ports()
            .in(
                tenant,
                () -> ports().accessRequests().list(tenant, all, new Page.Request(null, 1)));
    Page<RequestedAccess> second =
        ports()
            .in(
                tenant,
                () ->
                    ports().accessRequests().list(tenant, all, new Page.Request(first.next(), 1)));
    assertEquals(1, second.items().size());
    assertEquals(null, second.next());
    assertNotEquals(first.items().getFirst().id(), second.items().getFirst().id());
  }

  @Test
  void whatIsOpenEndsWithTheMembership() {
    RequestedAccess request = kept(request(bob, Kind.MEMBER, null));
    RequestedAccess anns = kept(request(ann, Kind.MEMBER, null));
    assertEquals(List.of(request.id()), open(bob));
    ports().core().append(tenant, new MemberStatusChanged(bob, MemberStatus.REMOVED));
    ports().core().append(tenant, new MemberStatusChanged(bob, MemberStatus.ACTIVE));
    assertEquals(List.of(), open(bob));
    assertEquals(Status.ENDED, found(tenant, request).orElseThrow().status());
    assertEquals(List.of(anns.id()), open(ann));
  }
}
