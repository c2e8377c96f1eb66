package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.usecase.ProposeToOneself;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.usecase.AskForAccess.Want;
import dev.bailiwick.tenants.accessrequest.usecase.GrantOrAsk.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Where acme's access requests come in and are decided, so that tests read as sentences. */
public final class Desk {

  /** A role of acme's that takes a second person. */
  public static final String PAYROLL = "payroll";

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final ProposeToOneself proposals =
      new ProposeToOneself(
          house.ground().asks(),
          house.ports().core().transactions(),
          house.ports().core().policies(),
          new CasbinPolicyCompiler());
  private final List<AuditEvent> noted = new ArrayList<>();
  private final RequestBook book =
      new RequestBook(
          house.ports().accessRequests(),
          new Acts(
              house.ports().core().transactions(),
              new Trail(noted),
              house.ground().clock(),
              new Random()));
  private final AskForAccess ask =
      new AskForAccess(
          house.policy(), proposals, book, new Sight(house.ports().core().resources()));

  /** A desk in a tenant that has the role {@link #PAYROLL}. */
  public Desk() {
    acme.change(
        new RolePut(
            Role.custom(PAYROLL, List.of(new RoleEntry("document", "edit")), List.of())
                .withApproval(true)));
  }

  /** What was noted, in the order in which it happened. */
  private record Trail(List<AuditEvent> noted) implements AuditTrail {

    @Override
    public void add(AuditEvent event) {
      noted.add(event);
    }

    @Override
    public List<AuditEvent> newest(
        TenantId tenant, AuditFilter filter, @Nullable AuditEventId before, int limit) {
      return List.of();
    }
  }

  /** Who did what to requests, in order. */
  public List<String> noted() {
    return noted.stream().map(event -> event.actor().name() + " " + event.operation()).toList();
  }

  public RequestBook book() {
    return book;
  }

  public House house() {
    return house;
  }

  public Acme acme() {
    return acme;
  }

  public RequestedAccess asks(Caller by, String role, String on) {
    return asks(by, role, on, null);
  }

  public RequestedAccess asks(Caller by, String role, String on, @Nullable Instant until) {
    return asks(by, new Want.ToHold(role, Ground.reference(acme.scope(on))), until);
  }

  public RequestedAccess asks(Caller by, Question question, int way) {
    return asks(by, new Want.ToDo(question, way), null);
  }

  public RequestedAccess asks(Caller by, Want want, @Nullable Instant until) {
    return ask.ask(by, acme.tenant(), want, "I need it", until);
  }

  public String approves(Caller by, RequestedAccess request) {
    return approves(by, request, null);
  }

  public String approves(Caller by, RequestedAccess request, @Nullable Instant until) {
    return Outcome.of(
        () ->
            new ApproveAccess(
                    house.ports().core().transactions(),
                    house.policy(),
                    book,
                    house.ports().core().users())
                .approve(by, acme.tenant(), request.id(), new ApproveAccess.Terms(until, null)));
  }

  public String refuses(Caller by, RequestedAccess request) {
    return Outcome.of(
        () ->
            new RefuseAccess(house.policy(), book)
                .refuse(by, acme.tenant(), request.id(), "not now"));
  }

  public String withdraws(Caller by, RequestedAccess request) {
    return Outcome.of(
        () -> {
          new WithdrawAccess(house.policy(), book).withdraw(by, acme.tenant(), request.id());
          return request;
        });
  }

  /** Gives a role on the tenant, as the grants' use case does. */
  public Given gives(Caller by, Subject to, String role) {
    return new GrantOrAsk(house.policy(), book)
        .give(
            by,
            acme.tenant(),
            new GrantRole.Wanted(to.reference(), role, new Reference("bw.tenant", ""), null))
        .value();
  }

  public RequestedAccess.Status status(RequestedAccess request) {
    return house
        .ports()
        .in(
            acme.tenant(),
            () -> house.ports().accessRequests().find(acme.tenant(), request.id()).orElseThrow())
        .status();
  }

  public AccessRequestDirectory directory() {
    return new AccessRequestDirectory(
        house.ports().core().transactions(),
        house.ground().reads(),
        house.ports().core().policies(),
        house.ports().accessRequests());
  }

  public List<AccessRequestId> lists(Caller by) {
    return directory().list(by, acme.tenant(), new Page.Request(null, 100)).items().stream()
        .map(RequestedAccess::id)
        .toList();
  }

  /** Whether somebody holds this role, directly. */
  public boolean holds(Caller who, String role) {
    return house.ports().core().rows(acme.tenant()).grantsTo(who.subject()).stream()
        .anyMatch(grant -> grant.role().equals(role));
  }
}
