package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.LinkCode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of link codes promises. */
public abstract class LinkCodesContract {

  private static final Instant END = NOW.plus(Duration.ofMinutes(10));

  private final LinkCode code = LinkCode.mint(new SecureRandom());

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @Test
  void aCodeWorksOnce() {
    UserId ann = ports().newUser();
    put(ann, code);
    assertEquals(Optional.empty(), take(LinkCode.mint(new SecureRandom()), NOW));
    assertEquals(Optional.of(ann), take(code, NOW));
    assertEquals(Optional.empty(), take(code, NOW));
  }

  @Test
  void aCodeWorksUntilItEnds() {
    put(ports().newUser(), code);
    assertEquals(Optional.empty(), take(code, END));
    UserId ann = ports().newUser();
    put(ann, code);
    assertEquals(Optional.of(ann), take(code, END.minusMillis(1)));
  }

  @Test
  void theNewestOfAUserWorksAlone() {
    UserId ann = ports().newUser();
    UserId bob = ports().newUser();
    LinkCode later = LinkCode.mint(new SecureRandom());
    LinkCode bobs = LinkCode.mint(new SecureRandom());
    put(ann, code);
    put(bob, bobs);
    put(ann, later);
    assertEquals(Optional.empty(), take(code, NOW));
    assertEquals(Optional.of(ann), take(later, NOW));
    assertEquals(Optional.of(bob), take(bobs, NOW));
  }

  private void put(UserId user, LinkCode put) {
    ports()
        .transactions()
        .global(
            () -> {
              ports().linkCodes().put(user, put, END);
              return true;
            });
  }

  private Optional<UserId> take(LinkCode taken, Instant at) {
    return ports().transactions().global(() -> ports().linkCodes().take(taken, at));
  }
}
