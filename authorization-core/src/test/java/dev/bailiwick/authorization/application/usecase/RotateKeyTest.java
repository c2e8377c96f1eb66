package dev.bailiwick.authorization.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.caller.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that end, and new ones in their place. */
class RotateKeyTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final ApplicationId shop = acme.application().application();
  private final KeyMint mint = new KeyMint(new Random(), null);

  private String mints(KeyMint mint, @Nullable Instant end) {
    return Outcome.of(() -> minted(mint, end));
  }

  private ApplicationKey minted(KeyMint mint, @Nullable Instant end) {
    KeyTerms terms = new KeyTerms(new DisplayName("Till"), end);
    return new MintKey(ground.policy(), mint)
        .mint(acme.owner(), acme.tenant(), shop, terms)
        .value();
  }

  private String rotates(Caller by, ApplicationKey key, Duration overlap) {
    return Outcome.of(() -> rotated(by, key, overlap));
  }

  private ApplicationKey rotated(Caller by, ApplicationKey key, Duration overlap) {
    return new RotateKey(ground.policy(), mint)
        .rotate(by, acme.tenant(), shop, key.prefix(), overlap, KeyTerms.NONE)
        .value();
  }

  private List<StoredKey> keys() {
    return ground
        .ports()
        .transactions()
        .inTenant(acme.tenant(), () -> ground.ports().applications().keys(acme.tenant(), shop));
  }

  private @Nullable Instant endOf(ApplicationKey key) {
    return keys().stream()
        .filter(stored -> stored.prefix().equals(key.prefix()))
        .findAny()
        .orElseThrow()
        .expiresAt();
  }

  @Test
  void aKeyHasANameAndAnEnd() {
    Instant end = ground.now().plus(DAY);
    ApplicationKey key = minted(mint, end);
    assertEquals(
        List.of(
            new StoredKey(
                acme.tenant(), shop, key.prefix(), key.hash(), "Till", ground.now(), end, null)),
        keys());
    assertEquals("invalid_field", mints(mint, ground.now()));
  }

  @Test
  void theInstallationSaysHowLongKeysLastAtMost() {
    KeyMint strict = new KeyMint(new Random(), DAY);
    assertEquals(ground.now().plus(DAY), endOf(minted(strict, null)));
    assertEquals(Outcome.DONE, mints(strict, ground.now().plus(DAY)));
    assertEquals("invalid_field", mints(strict, ground.now().plus(DAY).plusMillis(1)));
  }

  @Test
  void bothKeysHoldForTheOverlap() {
    ApplicationKey old = minted(mint, null);
    ApplicationKey next = rotated(acme.owner(), old, DAY);
    assertNotEquals(old.prefix(), next.prefix());
    assertEquals(ground.now().plus(DAY), endOf(old));
    assertEquals(null, endOf(next));
    long version = ground.ports().rows(acme.tenant()).version();
    assertEquals(4, version, "an application, a key, and one version for both halves of this");
  }

  @Test
  void aRotationNeverMakesAKeyHoldLonger() {
    Instant end = ground.now().plus(DAY);
    ApplicationKey old = minted(mint, end);
    rotated(acme.owner(), old, Duration.ofDays(30));
    assertEquals(end, endOf(old));
  }

  @Test
  void aKeyThatHasEndedIsNotRotatedAndGoesWithTheNextNewOne() {
    ApplicationKey old = minted(mint, ground.now().plus(DAY));
    ground.pass(DAY);
    assertEquals("not_found", rotates(acme.owner(), old, DAY));
    ApplicationKey next = minted(mint, null);
    assertEquals(
        Set.of(next.prefix()), keys().stream().map(StoredKey::prefix).collect(Collectors.toSet()));
  }

  @Test
  void withoutOverlapTheOldKeyEndsAtOnce() {
    ApplicationKey old = minted(mint, null);
    ApplicationKey next = rotated(acme.owner(), old, Duration.ZERO);
    assertEquals(List.of(next.prefix()), keys().stream().map(StoredKey::prefix).toList());
  }

  @ParameterizedTest
  @CsvSource({"PT-1S, invalid_field", "PT720H0.001S, invalid_field", "PT720H, done"})
  void theOverlapIsAMonthAtMost(Duration overlap, String outcome) {
    assertEquals(outcome, rotates(acme.owner(), minted(mint, null), overlap));
  }

  @Test
  void rotatingIsWorthWhatMintingIs() {
    ApplicationKey key = minted(mint, null);
    acme.give(new Caller.Machine(shop, acme.tenant()), "bw.owner", "tenant");
    assertEquals("above_own_holdings", rotates(acme.holding("bw.admin", "tenant"), key, DAY));
    assertEquals("forbidden", rotates(acme.holding("bw.member", "tenant"), key, DAY));
    assertEquals("not_found", rotates(ground.someone(), key, DAY));
    assertEquals("not_found", rotates(acme.owner(), ApplicationKey.mint(new Random()), DAY));
  }

  @Test
  void anApplicationHasSoManyKeys() {
    for (int keys = 0; keys < 100; keys++) {
      minted(mint, ground.now().plus(DAY));
    }
    assertEquals("too_many", mints(mint, null));
    ground.pass(DAY);
    assertEquals(Outcome.DONE, mints(mint, null));
  }
}
