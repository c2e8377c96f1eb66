package dev.bailiwick.authorization.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.port.Applications;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Applications, their keys, and who may mint and end them: a key is worth what its holder holds.
 */
class ApplicationKeysTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Applications applications = ground.ports().applications();
  private final RegisterApplication register =
      new RegisterApplication(ground.policy(), new KeyMint(new Random(), null));
  private final MintKey mint = new MintKey(ground.policy(), new KeyMint(new Random(), null));
  private final RevokeKey revoke = new RevokeKey(ground.policy());
  private final RemoveApplication remove = new RemoveApplication(ground.policy());

  private String mints(Caller by, ApplicationId application) {
    return Outcome.of(() -> mint.mint(by, acme.tenant(), application, KeyTerms.NONE));
  }

  private ApplicationKey minted(ApplicationId application) {
    return mint.mint(acme.owner(), acme.tenant(), application, KeyTerms.NONE).value();
  }

  private String revokes(Caller by, ApplicationId application, ApplicationKey key) {
    return Outcome.of(
        () -> {
          revoke.revoke(by, acme.tenant(), application, key.prefix());
          return key;
        });
  }

  private String removes(Caller by, ApplicationId application) {
    return Outcome.of(() -> remove.remove(by, acme.tenant(), application));
  }

  private List<StoredKey> keys(ApplicationId application) {
    return ground
        .ports()
        .transactions()
        .inTenant(acme.tenant(), () -> applications.keys(acme.tenant(), application));
  }

  /** Its id stands for all that lies on it, so that asking first whether one may lets it pass. */
  @Test
  void aTenantIsNoneOfItsApplications() {
    ApplicationId tenant = new ApplicationId(acme.tenant().value());
    Refusal refusal =
        assertThrows(Refusal.class, () -> remove.remove(acme.owner(), acme.tenant(), tenant));
    assertEquals(Refusal.Kind.ABSENT, refusal.kind());
    assertEquals("not_found", mints(acme.owner(), tenant));
  }

  @Test
  void aNewApplicationHasOneKeyAndHoldsNothing() {
    Changed<RegisterApplication.Registered> made =
        register.register(acme.owner(), acme.tenant(), "Shop");
    ApplicationId id = made.value().application().id();
    assertEquals(acme.tenant(), made.value().application().home());
    assertEquals(2, made.policyVersion());
    assertEquals(
        List.of(
            new StoredKey(
                acme.tenant(),
                id,
                made.value().key().prefix(),
                made.value().key().hash(),
                null,
                ground.now(),
                null,
                null)),
        keys(id));
    assertEquals(List.of(), ground.ports().rows(acme.tenant()).grantsTo(Subject.of(id)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the caller    | on     | the application   | on     |
          owner           | tenant | owner             | tenant | done
          admin           | tenant | enforcement_point | tenant | done
          admin           | tenant | admin             | tenant | done
          admin           | tenant | workspace_editor  | sales  | done
          admin           | tenant | owner             | tenant | above_own_holdings
          member          | tenant | guest             | tenant | forbidden
          workspace_admin | tenant | workspace_viewer  | design | forbidden
          """)
  void aKeyNeedsCoverOfWhatItsApplicationHolds(
      String held, String heldOn, String role, String on, String outcome) {
    Caller by = acme.holding("bw." + held, heldOn);
    Machine shop = acme.applicationHolding("bw." + role, on);
    assertEquals(outcome, mints(by, shop.application()));
    assertEquals(outcome.equals(Outcome.DONE) ? 1 : 0, keys(shop.application()).size());
    ApplicationKey key = minted(shop.application());
    assertEquals(outcome, revokes(by, shop.application(), key));
    assertEquals(outcome, removes(by, shop.application()));
  }

  @Test
  void aKeyIsPolicySinceWhoHasItActsAsTheApplication() {
    Machine shop = acme.application();
    long version = ground.ports().rows(acme.tenant()).version();
    assertEquals(Outcome.DONE, mints(acme.owner(), shop.application()));
    assertEquals(version + 1, ground.ports().rows(acme.tenant()).version());
  }

  @Test
  void onlyItsHomeMintsAnApplicationsKeys() {
    ApplicationId provisioner = ApplicationId.random();
    acme.change(new ApplicationAdded(provisioner, TenantId.SYSTEM, new Personal("Provisioner")));
    assertEquals("not_home", mints(acme.owner(), provisioner));
  }

  @Test
  void anApplicationOfAnotherTenantIsAbsent() {
    Acme other = Acme.on(ground);
    ApplicationId foreign = other.application().application();
    assertEquals("not_found", mints(acme.owner(), foreign));
    assertEquals("not_found", removes(acme.owner(), foreign));
    assertEquals("not_found", mints(acme.owner(), ApplicationId.random()));
  }

  @Test
  void anApplicationMayMintItsOwnKeysIfItMayMintAtAll() {
    Machine shop = acme.applicationHolding("bw.admin", "tenant");
    acme.give(shop, "bw.owner", "tenant");
    assertEquals(Outcome.DONE, mints(shop, shop.application()));
    Machine point = acme.applicationHolding("bw.enforcement_point", "tenant");
    assertEquals("forbidden", mints(point, point.application()));
  }

  @Test
  void aKeyIsEndedOnceByWhoeverMayChangeItsApplication() {
    ApplicationId shop = acme.application().application();
    ApplicationId other = acme.application().application();
    ApplicationKey key = minted(shop);
    assertEquals("forbidden", revokes(acme.holding("bw.member", "tenant"), shop, key));
    assertEquals("not_found", revokes(acme.owner(), other, key));
    assertEquals(1, keys(shop).size());
    assertEquals(Outcome.DONE, revokes(acme.holding("bw.admin", "tenant"), shop, key));
    assertEquals(List.of(), keys(shop));
    assertEquals("not_found", revokes(acme.owner(), shop, key));
  }

  @Test
  void removingAnApplicationEndsItsGrantsAndKeys() {
    Machine shop = acme.applicationHolding("bw.workspace_editor", "design");
    minted(shop.application());
    assertEquals(Outcome.DONE, removes(acme.owner(), shop.application()));
    assertTrue(ground.ports().rows(acme.tenant()).grantsTo(shop.subject()).isEmpty());
    assertTrue(ground.ports().rows(acme.tenant()).applications().isEmpty());
    assertEquals(List.of(), keys(shop.application()));
  }
}
