package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Installation.Plan;
import dev.bailiwick.verification.oracle.Installation.ProductType;
import dev.bailiwick.verification.oracle.Role.Entry;
import dev.bailiwick.verification.oracle.Tenant.Grant;
import dev.bailiwick.verification.oracle.Tenant.Group;
import dev.bailiwick.verification.oracle.Tenant.Member;
import dev.bailiwick.verification.oracle.Tenant.Membership;
import dev.bailiwick.verification.oracle.Tenant.Other;
import dev.bailiwick.verification.oracle.Tenant.Reference;
import dev.bailiwick.verification.oracle.Tenant.Resource;
import dev.bailiwick.verification.oracle.Tenant.Status;
import dev.bailiwick.verification.oracle.Tenant.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tenant to try things with: workspaces {@code design}, {@code icons} beneath it and {@code old},
 * which is archived, {@code attic} beneath that; alice is a member; the role {@code reader} reads
 * everything.
 *
 * <p>Notes and documents lie in workspaces, reports and invoices on the tenant; documents and
 * invoices are registered. Sharing a document is a feature.
 */
final class Acme {

  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static final List<String> ACTIONS = List.of("read", "edit", "share");
  private static final List<ProductType> TYPES =
      List.of(
          new ProductType("note", ACTIONS, true, false, List.of(), Map.of()),
          new ProductType(
              "document", ACTIONS, true, true, List.of("ip"), Map.of("share", "sharing")),
          new ProductType("report", ACTIONS, false, false, List.of(), Map.of()),
          new ProductType("invoice", ACTIONS, false, true, List.of("ip"), Map.of()));

  final List<Role> rolesOfInstallation = new ArrayList<>();
  final List<Workspace> workspaces = new ArrayList<>();
  final List<Member> members = new ArrayList<>();
  final List<Group> groups = new ArrayList<>();
  final List<String> applications = new ArrayList<>();
  final List<Role> roles = new ArrayList<>();
  final List<Grant> grants = new ArrayList<>();
  final List<Resource> register = new ArrayList<>();
  final List<Other> others = new ArrayList<>();
  private Status status = Status.ACTIVE;
  private @Nullable Instant graceUntil;
  private @Nullable String plan;
  private Map<String, Boolean> overrides = Map.of();

  Acme() {
    workspaces.add(new Workspace("design", null, false));
    workspaces.add(new Workspace("icons", "design", false));
    workspaces.add(new Workspace("old", null, true));
    workspaces.add(new Workspace("attic", "old", false));
    member("alice", Membership.ACTIVE, Map.of());
    role("reader", Entry.allow("*", "read"));
  }

  Acme member(String id, Membership membership, Map<String, Object> attributes) {
    members.add(new Member(id, null, membership, null, false, null, attributes));
    return this;
  }

  Acme role(String name, Entry... entries) {
    roles.add(new Role(name, List.of(entries), List.of()));
    return this;
  }

  Acme roleOf(String name, Entry entry, String... includes) {
    roles.add(new Role(name, List.of(entry), List.of(includes)));
    return this;
  }

  Acme group(String id, String... of) {
    groups.add(new Group(id, List.of(of)));
    return this;
  }

  Acme registered(String type, String id, @Nullable String workspace, Map<String, Object> stored) {
    register.add(new Resource(new Reference(type, id), workspace, stored));
    return this;
  }

  Acme status(Status next, @Nullable Instant grace) {
    status = next;
    graceUntil = grace;
    return this;
  }

  Acme plan(@Nullable String name, Map<String, Boolean> exceptions) {
    plan = name;
    overrides = exceptions;
    return this;
  }

  /** Gives a role; names are as in {@code user:alice} and {@code bw.workspace:design}. */
  Acme grant(String to, String role, String on) {
    return grant(to, role, on, null, null);
  }

  Acme grant(
      String to,
      String role,
      String on,
      @Nullable Instant end,
      @Nullable Map<String, Object> condition) {
    String id = "grant-" + (grants.size() + 1);
    grants.add(new Grant(id, reference(to), role, reference(on), end, condition));
    return this;
  }

  Asked ask(String subject, String action, String resource) {
    return new Asked(this, reference(subject), action, reference(resource));
  }

  Installation installation() {
    List<Plan> plans = List.of(new Plan("free", List.of()), new Plan("pro", List.of("sharing")));
    return new Installation(
        TYPES, Map.of("identity", "user", "robot", "application"), rolesOfInstallation, plans);
  }

  Tenant tenant() {
    return new Tenant(
        "acme",
        status,
        graceUntil,
        plan,
        overrides,
        workspaces,
        members,
        groups,
        applications,
        roles,
        grants,
        register,
        others);
  }

  static Reference reference(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? new Reference(name, "acme")
        : new Reference(name.substring(0, colon), name.substring(colon + 1));
  }
}
