package dev.bailiwick.tenants;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.ledger.usecase.ExportLedger;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.tenants.member.ExternalId;
import dev.bailiwick.tenants.member.usecase.PutExternalMember;
import dev.bailiwick.tenants.tenant.usecase.CreateTenant;
import dev.bailiwick.tenants.workspace.usecase.CreateWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A tenant whose owner does this and that, by the use cases of the product. */
public final class RandomTenant {

  private static final List<String> ROLES =
      List.of("bw.admin", "bw.member", "bw.guest", "bw.workspace_admin", "bw.workspace_viewer");
  private static final String ODD = "Ä\"\\/€𝄞 {}[]:,";

  private final Random random;
  private final SigningKey key;
  private final House house = new House();
  private final Person owner = house.signsIn("owner");
  private final TenantId tenant;
  private final List<Person> people = new ArrayList<>();
  private final List<GrantId> grants = new ArrayList<>();
  private final List<WorkspaceId> workspaces = new ArrayList<>();

  /** A tenant that has just begun; its ledger is exported under this key. */
  public RandomTenant(Random random, SigningKey key) {
    this.random = random;
    this.key = key;
    this.tenant =
        new CreateTenant(
                house.ports().core().transactions(),
                house.policy(),
                house.ground().reads(),
                house.ports().tenants(),
                house.ports().core().applications(),
                house.ports().core().users(),
                house.ground().clock())
            .create(owner, new Slug("t" + random.nextInt(1_000_000)), new DisplayName("Acme"))
            .id();
  }

  /** Goes on until its ledger has so many rows. */
  public void growTo(int rows) {
    while (house.version(tenant) < rows) {
      step();
    }
  }

  /** Its ledger as the owner is handed it now, line by line. */
  public List<String> export() {
    Ground ground = house.ground();
    return new ExportLedger(
            ground.reads(),
            new SignedLedger(
                ground.ports().transactions(), ground.ports().ledger(), key, ground.clock()),
            ground.ports().acts(ground.clock()))
        .export(owner, tenant)
        .flatMap(String::lines)
        .toList();
  }

  private void step() {
    switch (random.nextInt(6)) {
      case 0 -> workspace();
      case 1 -> externalMember();
      case 2 -> guest();
      case 3 -> grant();
      case 4 -> endOfGrant();
      default -> disabling();
    }
  }

  private void workspace() {
    Slug slug = new Slug("w" + house.version(tenant));
    var wanted = new CreateWorkspace.Wanted(slug, new DisplayName("Büro № " + slug), null);
    workspaces.add(new CreateWorkspace(house.policy()).create(owner, tenant, wanted).value().id());
  }

  private void externalMember() {
    String name = house.version(tenant) + "@" + characters();
    new PutExternalMember(
            house.ports().core().transactions(), house.policy(), house.ports().members())
        .put(owner, tenant, new ExternalId(name), null);
  }

  private void guest() {
    String name = "p" + house.version(tenant);
    house.invites(owner, tenant, name, "bw.guest", new Scope.OnTenant());
    people.add(house.signsIn(name));
  }

  private void grant() {
    Person to = oneOf(people);
    if (to != null) {
      String role = ROLES.get(random.nextInt(ROLES.size()));
      WorkspaceId workspace = oneOf(workspaces);
      Scope on =
          role.equals("bw.admin") || workspace == null
              ? new Scope.OnTenant()
              : new Scope.OnWorkspace(workspace);
      grants.add(house.ground().give(owner, tenant, to.subject(), role, on).value().id());
    }
  }

  private void endOfGrant() {
    GrantId grant = oneOf(grants);
    if (grant != null) {
      grants.removeIf(grant::equals);
      house.ground().take(owner, tenant, grant);
    }
  }

  private void disabling() {
    Person member = oneOf(people);
    if (member != null) {
      house.disables(owner, tenant, member.user());
      house.enables(owner, tenant, member.user());
    }
  }

  /** Some that JSON writes in a way of its own. */
  private String characters() {
    int from = random.nextInt(ODD.codePointCount(0, ODD.length()));
    return ODD.substring(ODD.offsetByCodePoints(0, from));
  }

  private <T> @Nullable T oneOf(List<T> all) {
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }
}
