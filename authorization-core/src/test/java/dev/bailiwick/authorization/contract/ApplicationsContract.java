package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;
import dev.bailiwick.authorization.port.Applications;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of applications and keys promises. */
public abstract class ApplicationsContract {

  private final ApplicationId shop = ApplicationId.random();
  private TenantId home = TenantId.random();
  private TenantId neighbour = TenantId.random();

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @BeforeEach
  void beginTenants() {
    home = aTenant().withApplication(shop).begin(ports());
    neighbour = aTenant().begin(ports());
  }

  @Test
  void applicationsAreListedWhereTheyAreSubjects() {
    assertEquals(List.of(new Application(shop, home, "Shop")), in(home, store -> store.list(home)));
    assertEquals(List.of(), in(neighbour, store -> store.list(neighbour)));
    assertEquals(List.of(), in(neighbour, store -> store.list(home)));
  }

  @Test
  void aKeyIsFoundByItsPrefixBeforeItsTenantIsKnown() {
    StoredKey key = addedKey(0);
    assertEquals(Optional.of(home), homeOf(key.prefix()));
    assertEquals(Optional.of(key), in(home, store -> store.findKey(home, key.prefix())));
    assertEquals(Optional.empty(), homeOf("000000000000"));
    assertEquals(Optional.empty(), in(home, store -> store.findKey(home, "000000000000")));
  }

  @Test
  void aKeyIsInvisibleToTheNeighbour() {
    StoredKey key = addedKey(0);
    assertEquals(Optional.empty(), in(neighbour, store -> store.findKey(home, key.prefix())));
    assertEquals(Optional.empty(), in(neighbour, store -> store.findKey(neighbour, key.prefix())));
    assertEquals(List.of(), in(neighbour, store -> store.keys(home, shop)));
    assertEquals(Optional.of(home), homeOf(key.prefix()));
  }

  @Test
  void keysComeOldestFirst() {
    List<StoredKey> added = IntStream.range(0, 5).mapToObj(this::addedKey).toList();
    assertEquals(added, in(home, store -> store.keys(home, shop)));
  }

  @Test
  void aKeyThatIsRevokedIsGone() {
    StoredKey key = addedKey(0);
    ports().append(home, new KeyRevoked(shop, key.prefix()));
    assertEquals(Optional.empty(), homeOf(key.prefix()));
    assertEquals(List.of(), in(home, store -> store.keys(home, shop)));
  }

  @Test
  void keysEndWithTheirApplication() {
    StoredKey key = addedKey(0);
    ports().append(home, new ApplicationRemoved(shop));
    assertEquals(Optional.empty(), homeOf(key.prefix()));
    assertEquals(Optional.empty(), in(home, store -> store.findKey(home, key.prefix())));
    assertEquals(List.of(), in(home, store -> store.keys(home, shop)));
    assertEquals(List.of(), in(home, store -> store.list(home)));
  }

  @Test
  void aKeyOfNoApplicationHereIsRefused() {
    StoredKey key = key(0);
    KeyAdded added = new KeyAdded(shop, key.prefix(), key.hash());
    assertThrows(RuntimeException.class, () -> ports().append(neighbour, added));
    assertEquals(Optional.empty(), homeOf(key.prefix()));
  }

  private StoredKey key(int age) {
    ApplicationKey key = ApplicationKey.mint(new Random());
    return new StoredKey(
        home, shop, key.prefix(), key.hash(), AuthorizationPorts.NOW.plusSeconds(age));
  }

  private StoredKey addedKey(int age) {
    StoredKey key = key(age);
    ports().append(home, key.createdAt(), List.of(new KeyAdded(shop, key.prefix(), key.hash())));
    return key;
  }

  private Optional<TenantId> homeOf(String prefix) {
    return ports().transactions().global(() -> ports().applications().homeOfKey(prefix));
  }

  private <T> T in(TenantId tenant, Function<Applications, T> work) {
    return ports().transactions().inTenant(tenant, () -> work.apply(ports().applications()));
  }
}
