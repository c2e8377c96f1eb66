package dev.bailiwick.authorization.application.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which properties of subjects an application may send along, and who says so (10, 19). */
@Tag("security-19")
class AllowListTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final RegisterApplication register =
      new RegisterApplication(ground.policy(), new KeyMint(new Random(), null));
  private final ChangeApplication change = new ChangeApplication(ground.policy());
  private final ApplicationDirectory directory =
      new ApplicationDirectory(
          ground.reads(), ground.ports().applications(), ground.ports().policies());

  private String changes(Caller by, ApplicationId application, Set<String> names) {
    return Outcome.of(() -> change.change(by, acme.tenant(), application, names));
  }

  private Set<String> allowed(ApplicationId application) {
    return directory.get(acme.owner(), acme.tenant(), application).subjectAttributes();
  }

  @Test
  void itIsSaidAtFirstAndAnewAndShown() {
    var made = register.register(acme.owner(), acme.tenant(), "Shop", Set.of("role"));
    ApplicationId shop = made.value().application().id();
    assertEquals(Set.of("role"), allowed(shop));
    long version = change.change(acme.owner(), acme.tenant(), shop, Set.of("tier")).policyVersion();
    assertEquals(made.policyVersion() + 1, version);
    assertEquals(
        version,
        change.change(acme.owner(), acme.tenant(), shop, Set.of("tier")).policyVersion(),
        "twice is once");
    assertEquals(Set.of("tier"), allowed(shop));
    assertEquals(
        Set.of("tier"),
        directory
            .list(acme.owner(), acme.tenant(), new Page.Request(null, 10))
            .items()
            .getFirst()
            .subjectAttributes());
  }

  @Test
  void whoeverSaysItHoldsWhatTheApplicationDoes() {
    ApplicationId shop = acme.applicationHolding("bw.owner", "tenant").application();
    Person admin = acme.holding("bw.admin", "tenant");
    assertNotEquals(DONE, changes(admin, shop, Set.of("role")));
    assertEquals("forbidden", changes(acme.member(), shop, Set.of("role")));
    assertEquals(DONE, changes(acme.owner(), shop, Set.of("role")));
  }

  @Test
  void onlyItsHomeSaysIt() {
    ApplicationId guest = ApplicationId.random();
    acme.change(new ApplicationAdded(guest, TenantId.SYSTEM, new Personal("Product")));
    assertEquals("not_home", changes(acme.owner(), guest, Set.of("role")));
    assertEquals("not_found", changes(acme.owner(), ApplicationId.random(), Set.of("role")));
  }
}
