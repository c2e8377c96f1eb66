package dev.bailiwick.authorization.deadletter.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.deadletter.DeadLetter;
import dev.bailiwick.authorization.deadletter.usecase.DeadLetterDirectory.Seen;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.port.DeadLetters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who may look at dead letters, and who may send them back. */
class DeadLettersTest {

  private final Ground ground = new Ground();
  private final Letters letters = new Letters();
  private final DeadLetterDirectory directory = new DeadLetterDirectory(ground.reads(), letters);
  private final SendBackDeadLetters sendBack =
      new SendBackDeadLetters(ground.reads(), letters, ground.ports().acts(ground.clock()));
  private final Person owner = operator("bw.owner");

  @Test
  void areShownOldestFirst() {
    DeadLetter late = letters.dies("late", 20);
    DeadLetter early = letters.dies("early", 10);
    assertEquals(new Seen(List.of(early, late), 2), directory.look(owner, 10));
    assertEquals(new Seen(List.of(late), 2), directory.look(owner, 1));
  }

  @Test
  void goBackOneByOneOrAll() {
    letters.dies("a", 1);
    letters.dies("b", 2);
    letters.dies("c", 3);
    assertEquals(1, sendBack.sendBack(owner, Set.of("b", "none")));
    assertEquals(2, sendBack.sendBack(owner, null));
    assertEquals(0, letters.count());
  }

  @Test
  void areForOperatorsAlone() {
    Person nobody = ground.someone();
    Person member = operator("bw.member");
    letters.dies("a", 1);
    for (Person who : List.of(nobody, member)) {
      assertEquals("forbidden", Outcome.of(() -> directory.look(who, 10)));
      assertEquals("forbidden", Outcome.of(() -> sendBack.sendBack(who, null)));
    }
    assertEquals(1, letters.count());
  }

  private Person operator(String role) {
    Person operator = ground.someone();
    ground
        .ports()
        .append(
            TenantId.SYSTEM,
            new MemberAdded(operator.user(), null),
            new GrantAdded(
                new Grant(GrantId.random(), operator.subject(), role, new Scope.OnTenant(), null)));
    ground.snapshots().forget(TenantId.SYSTEM);
    return operator;
  }

  /** Dead letters in memory. */
  private static final class Letters implements DeadLetters {

    private final List<DeadLetter> all = new ArrayList<>();

    DeadLetter dies(String id, long second) {
      DeadLetter letter = new DeadLetter(id, "not_json", null, Instant.ofEpochSecond(second));
      all.add(letter);
      return letter;
    }

    @Override
    public List<DeadLetter> some(int most) {
      return all.stream().limit(most).toList();
    }

    @Override
    public long count() {
      return all.size();
    }

    @Override
    public int sendBack(Predicate<String> wanted, int most) {
      List<DeadLetter> going =
          all.stream().filter(letter -> wanted.test(letter.id())).limit(most).toList();
      all.removeAll(going);
      return going.size();
    }
  }
}
