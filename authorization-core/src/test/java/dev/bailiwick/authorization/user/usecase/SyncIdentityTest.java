package dev.bailiwick.authorization.user.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How what the provider says is taken in: once per delivery, by the directory of this moment. */
class SyncIdentityTest {

  private static final int THREADS = 16;
  private static final Delivery FIRST = new Delivery("pool", "event-1");

  private final AuthorizationPorts ports = new Ground().ports();
  private final Provider provider = new Provider();
  private final List<User> heard = new ArrayList<>();
  private final SyncIdentity sync = syncing(heard::add);

  private SyncIdentity syncing(WhenIdentitySynced whenSynced) {
    return new SyncIdentity(
        ports.transactions(),
        ports.users(),
        ports.inbox(),
        provider,
        whenSynced,
        InstantSource.system());
  }

  private static User user(UserId id, Identity identity, ProviderFacts facts) {
    return new User(id, List.of(new KnownIdentity(identity, facts)));
  }

  private Optional<User> stored(Identity identity) {
    return ports.transactions().global(() -> ports.users().findByIdentity(identity));
  }

  /** Whether this delivery has been noted, which asking notes it. */
  private boolean isNoted(Delivery delivery) {
    return !ports.transactions().global(() -> ports.inbox().accept(delivery));
  }

  @Test
  void anEventMakesTheUserWithTheProvidersFacts() {
    Identity ann = provider.verified("ann");
    User user = sync.sync(new IdentityEvent(ann, FIRST)).orElseThrow();
    assertEquals(new ProviderFacts(Provider.address("ann"), true), user.factsOf(ann));
    assertEquals(Optional.of(user), stored(ann));
    assertEquals(List.of(user), heard);
  }

  @Test
  void anEventDeliveredThriceHasItsEffectOnce() {
    IdentityEvent event = new IdentityEvent(provider.verified("ann"), FIRST);
    Optional<User> first = sync.sync(event);
    assertEquals(first, sync.sync(event));
    assertEquals(first, sync.sync(event));
    assertEquals(1, heard.size());
  }

  @Test
  void aRepeatedDeliveryDoesNotEvenRefresh() {
    IdentityEvent event = new IdentityEvent(provider.verified("ann"), FIRST);
    Optional<User> first = sync.sync(event);
    provider.unverified("ann");
    assertEquals(first, sync.sync(event));
  }

  @Test
  void aLaterEventRefreshesTheFacts() {
    Identity ann = provider.unverified("ann");
    User before = sync.sync(new IdentityEvent(ann, FIRST)).orElseThrow();
    provider.verified("ann");
    User after = sync.sync(new IdentityEvent(ann, new Delivery("pool", "event-2"))).orElseThrow();
    assertEquals(user(before.id(), ann, new ProviderFacts(Provider.address("ann"), true)), after);
    assertEquals(Optional.of(after), stored(ann));
    assertEquals(List.of(before, after), heard);
  }

  @Test
  void anEventOfSomeoneWhomTheProviderDoesNotKnowDoesNothingAndIsNoted() {
    Identity nobody = Provider.identity("nobody");
    assertEquals(Optional.empty(), sync.sync(new IdentityEvent(nobody, FIRST)));
    assertEquals(Optional.empty(), stored(nobody));
    assertEquals(List.of(), heard);
    assertTrue(isNoted(FIRST));
  }

  @Test
  void whoTheProviderNoLongerHasCannotSignInAndIsHeardOfOnce() {
    Identity ann = provider.verified("ann");
    User user = sync.sync(new IdentityEvent(ann, null)).orElseThrow();
    provider.forget(ann);
    assertEquals(Optional.empty(), sync.sync(new IdentityEvent(ann, null)));
    assertEquals(Optional.empty(), sync.sync(new IdentityEvent(ann, null)));
    User gone = user(user.id(), ann, ProviderFacts.GONE);
    assertEquals(Optional.of(gone), stored(ann));
    assertEquals(List.of(user, gone), heard);
  }

  @Test
  void whileTheDirectoryIsOutOfReachNothingIsNotedAndTheEventCanComeAgain() {
    IdentityEvent event = new IdentityEvent(provider.verified("ann"), FIRST);
    provider.reachable(false);
    assertThrows(DirectoryUnreachable.class, () -> sync.sync(event));
    assertEquals(Optional.empty(), stored(event.identity()));
    provider.reachable(true);
    assertTrue(sync.sync(event).isPresent());
    assertEquals(1, heard.size());
  }

  @Test
  void whatFailsAfterwardsTakesUserAndNoteWithIt() {
    Identity ann = provider.verified("ann");
    SyncIdentity failing =
        syncing(
            user -> {
              throw new IllegalStateException("planned");
            });
    assertThrows(IllegalStateException.class, () -> failing.sync(new IdentityEvent(ann, FIRST)));
    assertEquals(Optional.empty(), stored(ann));
    assertTrue(sync.sync(new IdentityEvent(ann, FIRST)).isPresent());
    assertEquals(1, heard.size());
  }

  @Test
  void aSignWithoutADeliveryIsAlwaysTakenIn() {
    IdentityEvent token = new IdentityEvent(provider.verified("ann"), null);
    assertEquals(sync.sync(token), sync.sync(token));
    assertEquals(2, heard.size());
  }

  @Test
  void manyAtOnceMakeOneUser() throws Exception {
    Identity ann = provider.verified("ann");
    CountDownLatch start = new CountDownLatch(1);
    Set<User> users = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Optional<User>>> answers =
          IntStream.range(0, THREADS)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return sync.sync(new IdentityEvent(ann, null));
                          }))
              .toList();
      start.countDown();
      for (Future<Optional<User>> answer : answers) {
        users.add(answer.get().orElseThrow());
      }
    }
    assertEquals(Set.of(stored(ann).orElseThrow()), users);
  }
}
