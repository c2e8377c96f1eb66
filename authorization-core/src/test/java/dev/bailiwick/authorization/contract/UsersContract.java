package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.MfaEnrolment;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.UserFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the store of users promises. */
public abstract class UsersContract {

  private static final int RACERS = 8;
  private static final EmailAddress EVE = new EmailAddress("eve@example.com");

  private final Identity someone = new Identity("https://issuer", UUID.randomUUID().toString());

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @Test
  void whoHasNeverBeenSeenIsUnknown() {
    assertEquals(Optional.empty(), users(users -> users.findByIdentity(someone)));
    assertEquals(Optional.empty(), users(users -> users.find(UserId.random())));
  }

  @Test
  void anIdentityIsAlwaysTheSameUser() {
    User first = users(users -> users.findOrAdd(someone));
    assertEquals(List.of(new KnownIdentity(someone, null)), first.identities());
    assertEquals(first, users(users -> users.findOrAdd(someone)));
    assertEquals(Optional.of(first), users(users -> users.findByIdentity(someone)));
    assertEquals(Optional.of(first), users(users -> users.find(first.id())));
  }

  @Test
  void ofWhomTheProviderSaysSomethingFirstIsANewUser() {
    ProviderFacts facts = new ProviderFacts(EVE, true);
    User first = users(users -> users.saveFacts(someone, facts, NOW));
    assertEquals(List.of(new KnownIdentity(someone, facts)), first.identities());
    assertEquals(Optional.of(first), users(users -> users.findByIdentity(someone)));
    assertEquals(first, users(users -> users.findOrAdd(someone)));
  }

  @Test
  @Tag("security-8")
  void theSameSubjectOfAnotherIssuerIsSomeoneElse() {
    User first = users(users -> users.findOrAdd(someone));
    Identity namesake = new Identity("https://other", someone.subject());
    assertNotEquals(first.id(), users(users -> users.findOrAdd(namesake)).id());
  }

  @Test
  void factsAreKeptAndReplaced() {
    UserId user = users(users -> users.findOrAdd(someone)).id();
    for (ProviderFacts facts :
        List.of(
            new ProviderFacts(EVE, false),
            new ProviderFacts(EVE, true),
            new ProviderFacts(null, false),
            new ProviderFacts(EVE, true, false, true),
            ProviderFacts.GONE)) {
      User expected = new User(user, List.of(new KnownIdentity(someone, facts)));
      assertEquals(expected, users(users -> users.saveFacts(someone, facts, NOW)));
      assertEquals(Optional.of(expected), users(users -> users.find(user)));
      assertEquals(Optional.of(expected), users(users -> users.findByIdentity(someone)));
    }
  }

  @Test
  void whoAskedEarlierDoesNotUndoWhatWasHeardLater() {
    users(users -> users.findOrAdd(someone));
    ProviderFacts disabled = new ProviderFacts(EVE, true, false, false);
    users(users -> users.saveFacts(someone, disabled, NOW));
    User after =
        users(users -> users.saveFacts(someone, new ProviderFacts(EVE, true), NOW.minusMillis(1)));
    assertEquals(disabled, after.factsOf(someone));
    assertEquals(Optional.of(after), users(users -> users.findByIdentity(someone)));
  }

  @Test
  void ofThoseWhoCanSignInThoseWithASecondFactorAreCounted() {
    MfaEnrolment before = users(Users::mfaEnrolment);
    users(users -> users.findOrAdd(someone));
    assertEquals(before, users(Users::mfaEnrolment));
    says(false, true);
    assertEquals(before, users(Users::mfaEnrolment));
    says(true, false);
    assertEquals(counted(before, 0), users(Users::mfaEnrolment));
    says(true, true);
    assertEquals(counted(before, 1), users(Users::mfaEnrolment));
  }

  private void says(boolean enabled, boolean mfaEnrolled) {
    ProviderFacts facts = new ProviderFacts(EVE, true, enabled, mfaEnrolled);
    users(users -> users.saveFacts(someone, facts, NOW));
  }

  private static MfaEnrolment counted(MfaEnrolment before, int enrolled) {
    return new MfaEnrolment(before.identities() + 1, before.enrolled() + enrolled);
  }

  @Test
  void ofThoseWhoAddAnIdentityAtOnceAllFindTheSameUser() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    Set<UserId> found = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
      List<Future<UserId>> races =
          IntStream.range(0, RACERS).mapToObj(i -> threads.submit(() -> race(start))).toList();
      start.countDown();
      for (Future<UserId> race : races) {
        found.add(race.get());
      }
    }
    assertEquals(1, found.size());
  }

  @Test
  void anIdentityThatIsLinkedComesLastAndIsTheirs() {
    Identity other = new Identity("https://other", UUID.randomUUID().toString());
    User to = users(users -> users.findOrAdd(someone));
    User left = users(users -> users.findOrAdd(other));
    users(users -> users.saveFacts(other, new ProviderFacts(EVE, true), NOW));
    User linked =
        users(
            users -> {
              users.link(other, to.id());
              users.remove(left.id());
              return users.lock(to.id()).orElseThrow();
            });
    assertEquals(
        List.of(
            new KnownIdentity(someone, null),
            new KnownIdentity(other, new ProviderFacts(EVE, true))),
        linked.identities());
    assertEquals(Optional.of(linked), users(users -> users.findByIdentity(other)));
    assertEquals(Optional.empty(), users(users -> users.find(left.id())));
    assertEquals(Optional.empty(), users(users -> users.lock(left.id())));
  }

  @Test
  void anIdentityThatIsUnlinkedIsSomebodyNew() {
    Identity other = new Identity("https://other", UUID.randomUUID().toString());
    User user = users(users -> users.findOrAdd(someone));
    users(users -> users.findOrAdd(other));
    users(
        users -> {
          users.link(other, user.id());
          users.unlink(other);
          return true;
        });
    assertEquals(Optional.of(user), users(users -> users.find(user.id())));
    assertEquals(Optional.empty(), users(users -> users.findByIdentity(other)));
    assertNotEquals(user.id(), users(users -> users.findOrAdd(other)).id());
  }

  @Test
  void thePeopleWhoSignInAreListedByIdAndFilter() {
    EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.com");
    String issuer = "https://" + UUID.randomUUID();
    Identity enabled = new Identity(issuer, "a");
    Identity disabled = new Identity(issuer, "b");
    UserId one = users(users -> users.findOrAdd(enabled)).id();
    UserId other = users(users -> users.findOrAdd(disabled)).id();
    users(users -> users.saveFacts(enabled, new ProviderFacts(address, false), NOW));
    users(users -> users.saveFacts(disabled, new ProviderFacts(EVE, true, false, false), NOW));
    List<UserId> both = Stream.of(one, other).sorted(comparing(UserId::toString)).toList();
    assertEquals(both, listed(new UserFilter(null, null, issuer)));
    assertEquals(List.of(one), listed(new UserFilter(null, true, issuer)));
    assertEquals(List.of(other), listed(new UserFilter(null, false, issuer)));
    assertEquals(List.of(one), listed(new UserFilter(address, null, null)));
    assertEquals(List.of(), listed(new UserFilter(address, false, issuer)));
    Page<User> first =
        users(users -> users.list(new UserFilter(null, null, issuer), new Page.Request(null, 1)));
    assertEquals(both.getFirst(), first.items().getFirst().id());
    assertEquals(both.getFirst().toString(), first.next());
  }

  private List<UserId> listed(UserFilter filter) {
    return users(users -> users.list(filter, new Page.Request(null, 50))).items().stream()
        .map(User::id)
        .toList();
  }

  @Test
  void whoIsErasedIsNobodyAndTheirIdentitySomebodyNew() {
    UserId user = users(users -> users.findOrAdd(someone)).id();
    users(users -> users.saveFacts(someone, new ProviderFacts(EVE, true), NOW));
    for (int twice = 0; twice < 2; twice++) {
      users(
          users -> {
            users.erase(user, NOW);
            return true;
          });
      assertEquals(Optional.empty(), users(users -> users.find(user)));
      assertEquals(Optional.empty(), users(users -> users.lock(user)));
      assertEquals(Optional.empty(), users(users -> users.findByIdentity(someone)));
    }
    assertNotEquals(user, users(users -> users.findOrAdd(someone)).id());
  }

  private UserId race(CountDownLatch start) throws InterruptedException {
    start.await();
    return users(users -> users.findOrAdd(someone)).id();
  }

  private <T> T users(Function<Users, T> work) {
    return ports().transactions().global(() -> work.apply(ports().users()));
  }
}
