package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.policy.PolicyChange.ClientUnlinked;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;
import dev.bailiwick.authorization.port.Applications;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
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
  void aKeyEndsWhenItIsSaidTo() {
    StoredKey key = addedKey(1);
    Instant end = AuthorizationPorts.NOW.plusSeconds(60);
    ports().append(home, new KeyExpiryChanged(shop, key.prefix(), end));
    assertEquals(
        Optional.of(end),
        in(home, store -> store.findKey(home, key.prefix())).map(StoredKey::expiresAt));
  }

  @Test
  void theLatestUseOfAKeyIsKept() {
    StoredKey key = addedKey(0);
    Instant first = AuthorizationPorts.NOW;
    use(home, key.prefix(), first.plusSeconds(3600));
    use(home, key.prefix(), first);
    assertEquals(
        Optional.of(first.plusSeconds(3600)),
        in(home, store -> store.keys(home, shop)).stream().map(StoredKey::lastUsedAt).findAny());
  }

  @Test
  void theUseOfAKeyThatIsGoneIsNoMatter() {
    StoredKey key = addedKey(0);
    ports().append(home, new KeyRevoked(shop, key.prefix()));
    use(home, key.prefix(), AuthorizationPorts.NOW);
    assertEquals(List.of(), in(home, store -> store.keys(home, shop)));
  }

  @Test
  void aClientIsFoundBeforeItsTenantIsKnown() {
    Client client = linked();
    assertEquals(Optional.of(home), homeOf(client));
    assertEquals(Optional.of(shop), in(home, store -> store.findClient(home, client)));
    assertEquals(Optional.empty(), in(neighbour, store -> store.findClient(home, client)));
    assertEquals(Optional.empty(), homeOf(new Client(client.issuer(), "another")));
    assertEquals(Optional.empty(), homeOf(new Client("another", client.clientId())));
  }

  @Test
  void aClientIsOneApplicationsUntilItIsUnlinked() {
    Client client = linked();
    assertEquals(false, in(neighbour, store -> store.reserve(client, neighbour)));
    ports().append(home, new ClientUnlinked(shop, client));
    assertEquals(Optional.empty(), homeOf(client));
    assertEquals(Optional.empty(), in(home, store -> store.findClient(home, client)));
    link(client);
    ports().append(home, new ApplicationRemoved(shop));
    assertEquals(Optional.empty(), homeOf(client));
  }

  private Client linked() {
    Client client = new Client("https://pool.example", UUID.randomUUID().toString());
    link(client);
    return client;
  }

  private void link(Client client) {
    boolean free =
        in(
            home,
            store -> {
              boolean reserved = store.reserve(client, home);
              ports().append(home, new ClientLinked(shop, client));
              return reserved;
            });
    assertEquals(true, free);
  }

  private Optional<TenantId> homeOf(Client client) {
    return ports().transactions().global(() -> ports().applications().homeOfClient(client));
  }

  private void use(TenantId tenant, String prefix, Instant at) {
    in(
        tenant,
        store -> {
          store.used(tenant, prefix, at);
          return prefix;
        });
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
    KeyAdded added = added(key);
    assertThrows(RuntimeException.class, () -> ports().append(neighbour, added));
    assertEquals(Optional.empty(), homeOf(key.prefix()));
  }

  private StoredKey key(int age) {
    ApplicationKey key = ApplicationKey.mint(new Random());
    return new StoredKey(
        home,
        shop,
        key.prefix(),
        key.hash(),
        age % 2 == 0 ? "Key " + age : null,
        AuthorizationPorts.NOW.plusSeconds(age),
        age % 3 == 0 ? AuthorizationPorts.NOW.plusSeconds(age + 1) : null,
        null);
  }

  private static KeyAdded added(StoredKey key) {
    Personal name = key.name() == null ? null : new Personal(key.name());
    return new KeyAdded(key.application(), key.prefix(), key.hash(), name, key.expiresAt());
  }

  private StoredKey addedKey(int age) {
    StoredKey key = key(age);
    ports().append(home, key.createdAt(), List.of(added(key)));
    return key;
  }

  private Optional<TenantId> homeOf(String prefix) {
    return ports().transactions().global(() -> ports().applications().homeOfKey(prefix));
  }

  private <T> T in(TenantId tenant, Function<Applications, T> work) {
    return ports().transactions().inTenant(tenant, () -> work.apply(ports().applications()));
  }
}
