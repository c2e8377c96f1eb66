package dev.bailiwick.tenants.escalation;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everyone in a tenant doing whatever comes into their heads, as one seed has it. */
final class RandomAdmins {

  private static final int PEOPLE = 8;
  private static final int ACTS = 18;
  private static final int APPLICATIONS = 3;
  private static final List<String> POWERFUL =
      List.of("bw.owner", "bw.admin", "bw.workspace_admin");

  private final Random random;
  private final House house = new House();
  private final Ground ground = house.ground();
  private final Acme acme = Acme.on(ground);
  private final TenantId tenant = acme.tenant();
  private final Places places = new Places(acme);
  private final List<Person> people = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private final Machines machines;

  /** An invitation on its way to one of the people. */
  private record Letter(Person to, Invitation invitation, InvitationToken token) {}

  RandomAdmins(Random random) {
    this.random = random;
    machines = new Machines(acme, random);
    people.add(acme.owner());
    for (int i = 1; i < PEOPLE; i++) {
      people.add(house.signsIn("p" + i));
      joins(i);
    }
  }

  /** Someone comes in by the owner's hand, as this or that. */
  private void joins(int person) {
    house.invites(acme.owner(), tenant, "p" + person, "bw.guest", acme.scope("tenant"));
    house.accepts(people.get(person), house.mailed());
    String role = role();
    String scope = isOnTenantOnly(role) ? "tenant" : oneOf(Places.WORDS);
    acme.give(people.get(person), role, scope);
  }

  PolicyRows rows() {
    return house.ports().core().rows(tenant);
  }

  Instant now() {
    return ground.now();
  }

  Places places() {
    return places;
  }

  /** Everyone who is or ever was a subject here, in one order. */
  List<Subject> subjects() {
    return callers().stream().map(Caller::subject).toList();
  }

  private List<Caller> callers() {
    return Stream.<Caller>concat(people.stream(), machines.all().stream()).toList();
  }

  /** What comes next; it has not been done yet. */
  Act next() {
    if (random.nextInt(20) == 0) {
      ground.pass(Duration.ofMinutes(random.nextInt(40)));
    }
    Caller by = someone();
    return switch (random.nextInt(ACTS)) {
      case 0, 1, 2, 3 -> gives(by);
      case 4, 5, 6 -> takes(by);
      case 7 -> removes(by, oneOf(people));
      case 8 -> disables(by, oneOf(people));
      case 9 -> enables(by, oneOf(people));
      case 10, 11 -> invites(by);
      case 12, 13 -> accepts();
      default -> doesSomethingToAnApplication(by);
    };
  }

  /** Often someone who holds something, now and then a stranger. */
  private Caller someone() {
    return switch (random.nextInt(20)) {
      case 0 -> ground.someone();
      case 1, 2, 3, 4, 5, 6 -> oneOf(callers());
      default -> callers().get(subjects().indexOf(oneOf(grants()).to()));
    };
  }

  private List<Grant> grants() {
    List<Subject> subjects = subjects();
    return rows().grants().values().stream()
        .sorted(
            Comparator.comparingInt((Grant grant) -> subjects.indexOf(grant.to()))
                .thenComparing(Grant::role)
                .thenComparing(grant -> places.word(grant.on()))
                .thenComparing(grant -> String.valueOf(grant.expiresAt())))
        .toList();
  }

  private Act gives(Caller by) {
    List<Machine> living = machines.living();
    Subject to =
        living.isEmpty() || random.nextInt(3) > 0
            ? oneOf(people).subject()
            : oneOf(living).subject();
    String role = role();
    String scope = scopeFor(role);
    Instant until = until();
    return Act.giving(
        "give " + role + " on " + scope + " until " + until,
        by,
        to,
        AsWritten.given(role, scope, until),
        () -> ground.give(by, tenant, to, role, acme.scope(scope), until));
  }

  private Act takes(Caller by) {
    Grant grant = oneOf(grants());
    return Act.of(
        "take " + grant.role(), by, grant.to(), () -> ground.take(by, tenant, grant.id()));
  }

  private Act removes(Caller by, Person member) {
    return Act.of("remove", by, member.subject(), () -> house.removes(by, tenant, member.user()));
  }

  private Act disables(Caller by, Person member) {
    return Act.of("disable", by, member.subject(), () -> house.disables(by, tenant, member.user()));
  }

  private Act enables(Caller by, Person member) {
    return Act.of("enable", by, member.subject(), () -> house.enables(by, tenant, member.user()));
  }

  private Act invites(Caller by) {
    int guest = 1 + random.nextInt(PEOPLE - 1);
    String role = role();
    String scope = scopeFor(role);
    Instant until = until();
    return Act.giving(
        "invite to " + role + " on " + scope + " until " + until,
        by,
        null,
        AsWritten.given(role, scope, until),
        () -> {
          Invitation invitation =
              house.invites(by, tenant, "p" + guest, role, acme.scope(scope), until);
          return letters.add(new Letter(people.get(guest), invitation, house.mailed()));
        });
  }

  private Act accepts() {
    if (letters.isEmpty()) {
      return invites(acme.owner());
    }
    Letter letter = oneOf(letters);
    Person by = random.nextInt(8) == 0 ? oneOf(people) : letter.to();
    return new Act(
        "accept",
        by,
        letter.invitation().invitedBy(),
        null,
        null,
        () -> house.accepts(by, letter.token()));
  }

  private Act doesSomethingToAnApplication(Caller by) {
    if (machines.living().size() < APPLICATIONS) {
      return machines.registers(by);
    }
    Machine machine = oneOf(machines.living());
    return switch (random.nextInt(4)) {
      case 0, 1 -> machines.mints(by, machine);
      case 2 -> machines.endsKey(by, machine);
      default -> machines.ends(by, machine);
    };
  }

  /** Any role, and those that give something to give oftener. */
  private String role() {
    return oneOf(random.nextBoolean() ? POWERFUL : AsWritten.ROLE_NAMES);
  }

  private String scopeFor(String role) {
    return isOnTenantOnly(role) && random.nextInt(16) > 0 ? "tenant" : oneOf(Places.WORDS);
  }

  private static boolean isOnTenantOnly(String role) {
    return List.of("bw.owner", "bw.admin").contains(role);
  }

  private @Nullable Instant until() {
    return random.nextInt(3) > 0 ? null : now().plus(Duration.ofHours(1 + random.nextInt(4)));
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
