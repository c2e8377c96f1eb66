package dev.bailiwick.authorization.grant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody takes from those whose holdings theirs do not cover. */
class RevokeGrantTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);

  private String takes(Caller taker, GrantId grant) {
    return Outcome.of(() -> ground.take(taker, acme.tenant(), grant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the taker holds | on     | takes            | on       | from one with    | on       |
          owner             | tenant | owner            | tenant   |                  |          | done
          owner             | tenant | admin            | tenant   | owner            | tenant   | done
          admin             | tenant | admin            | tenant   |                  |          | done
          admin             | tenant | workspace_viewer | document |                  |          | done
          admin             | tenant | owner            | tenant   |                  |          | above_own_holdings
          admin             | tenant | workspace_viewer | design   | owner            | tenant   | above_own_holdings
          workspace_admin   | design | workspace_viewer | design   |                  |          | done
          workspace_admin   | design | workspace_admin  | ui       |                  |          | done
          workspace_admin   | design | workspace_admin  | design   | workspace_admin  | ui       | done
          workspace_admin   | design | workspace_viewer | design   | workspace_admin  | sales    | above_own_holdings
          workspace_admin   | design | workspace_viewer | ui       | member           | tenant   | above_own_holdings
          workspace_admin   | design | workspace_viewer | design   | workspace_viewer | document | above_own_holdings
          workspace_admin   | design | workspace_viewer | sales    |                  |          | forbidden
          workspace_admin   | design | workspace_viewer | tenant   |                  |          | forbidden
          workspace_admin   | ui     | workspace_viewer | design   |                  |          | forbidden
          workspace_editor  | tenant | workspace_viewer | design   |                  |          | forbidden
          member            | tenant | guest            | tenant   |                  |          | forbidden
          """)
  void whoTakesWhatFromWhom(
      String held,
      String heldOn,
      String taken,
      String takenOn,
      @Nullable String beside,
      @Nullable String besideOn,
      String outcome) {
    Person bob = acme.member();
    Machine shop = acme.application();
    GrantId bobs = acme.give(bob, "bw." + taken, takenOn).value().id();
    GrantId shops = acme.give(shop, "bw." + taken, takenOn).value().id();
    if (beside != null && besideOn != null) {
      acme.give(bob, "bw." + beside, besideOn);
      acme.give(shop, "bw." + beside, besideOn);
    }
    Person taker = acme.holding("bw." + held, heldOn);
    assertEquals(outcome, takes(taker, bobs));
    assertEquals(outcome, takes(taker, shops));
    assertEquals(
        outcome.equals("done"), !ground.ports().rows(acme.tenant()).grants().containsKey(bobs));
  }

  @Test
  void whatHasExpiredProtectsNobody() {
    Person bob = acme.holding("bw.owner", "tenant", ground.now().plusSeconds(60));
    GrantId viewer = acme.give(bob, "bw.workspace_viewer", "design").value().id();
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals("above_own_holdings", takes(admin, viewer));
    ground.pass(Duration.ofSeconds(60));
    assertEquals(Outcome.DONE, takes(admin, viewer));
  }

  @Test
  void anOwnerForATimeTakesFromNoneWhoIsOneForGood() {
    Person bob = acme.holding("bw.owner", "tenant");
    GrantId viewer = acme.give(bob, "bw.workspace_viewer", "design").value().id();
    Person passing = acme.holding("bw.owner", "tenant", ground.now().plusSeconds(60));
    assertEquals("above_own_holdings", takes(passing, viewer));
    assertEquals(Outcome.DONE, takes(acme.owner(), viewer));
  }

  @Test
  void everyoneMayGiveUpWhatIsTheirsToRevoke() {
    Person bob = acme.holding("bw.workspace_admin", "design");
    acme.give(bob, "bw.member", "tenant");
    GrantId own = acme.give(bob, "bw.workspace_viewer", "ui").value().id();
    assertEquals(Outcome.DONE, takes(bob, own));
  }

  @Test
  void aGrantIsTakenOnceAndIsAbsentThen() {
    GrantId grant = acme.give(acme.member(), "bw.member", "tenant").value().id();
    assertEquals(Outcome.DONE, takes(acme.owner(), grant));
    assertEquals("not_found", takes(acme.owner(), grant));
    assertEquals("not_found", takes(acme.owner(), GrantId.random()));
  }

  @Test
  void theGrantsOfAnotherTenantAreAbsent() {
    Acme other = Acme.on(ground);
    GrantId foreign = other.give(other.member(), "bw.member", "tenant").value().id();
    assertEquals("not_found", takes(acme.owner(), foreign));
    assertEquals("not_found", Outcome.of(() -> ground.take(acme.owner(), other.tenant(), foreign)));
    assertTrue(ground.ports().rows(other.tenant()).grants().containsKey(foreign));
  }
}
