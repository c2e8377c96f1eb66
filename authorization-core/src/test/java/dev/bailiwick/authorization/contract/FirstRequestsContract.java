package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.FirstRequests;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.repeat.FirstRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the store of first requests promises. */
public abstract class FirstRequestsContract {

  private static final Instant END = NOW.plus(Duration.ofHours(1));

  private final TenantId tenant = TenantId.random();
  private final String key = Sha256.hex("key");
  private final FirstRequest first = new FirstRequest(Sha256.hex("one"), NOW, null);

  /** The transactions of the store under test. */
  protected abstract Transactions transactions();

  /** The store under test. */
  protected abstract FirstRequests requests();

  @Test
  void oneRequestIsTheFirst() {
    assertTrue(claim(tenant, first));
    assertFalse(claim(tenant, new FirstRequest(Sha256.hex("two"), NOW, null)));
    assertEquals(Optional.of(first), find(tenant));
  }

  @Test
  void anotherTenantsKeyIsAnother() {
    TenantId other = TenantId.random();
    assertTrue(claim(tenant, first));
    assertEquals(Optional.empty(), find(other));
    assertTrue(claim(other, first));
  }

  @Test
  void theAnswerIsKeptAsItIs() {
    claim(tenant, first);
    String answer = "{\"body\":\"é \\u0000 \\\" 😀\"}";
    in(
        tenant,
        () -> {
          requests().answer(tenant, key, answer);
          return true;
        });
    assertEquals(
        Optional.of(new FirstRequest(first.fingerprint(), first.at(), answer)), find(tenant));
  }

  @Test
  void aReleasedKeyIsFree() {
    claim(tenant, first);
    in(
        tenant,
        () -> {
          requests().release(tenant, key);
          return true;
        });
    assertEquals(Optional.empty(), find(tenant));
    assertTrue(claim(tenant, first));
  }

  @Test
  void whatIsKeptNoLongerGoes() {
    claim(tenant, first);
    FirstRequest late = new FirstRequest(Sha256.hex("late"), END, null);
    FirstRequest early = new FirstRequest(Sha256.hex("early"), END.minusMillis(1), null);
    assertFalse(claim(tenant, early));
    assertTrue(claim(tenant, late));
    assertEquals(Optional.of(late), find(tenant));
  }

  private boolean claim(TenantId of, FirstRequest request) {
    Instant until = request.equals(first) ? END : END.plus(Duration.ofHours(1));
    return in(of, () -> requests().claim(of, key, request, until));
  }

  private Optional<FirstRequest> find(TenantId of) {
    return in(of, () -> requests().find(of, key));
  }

  private <T> T in(TenantId of, Supplier<T> work) {
    return transactions().inTenant(of, work);
  }
}
