package dev.bailiwick.verification.escalation;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import dev.bailiwick.verification.escalation.Judgement.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One tenant's whole life under random admins. */
final class Round {

  private static final Set<String> BY_THE_RULE =
      Set.of("beyond_own_holdings", "above_own_holdings");
  private static final int MOMENTS = 4;

  private final Random random;
  private final RandomAdmins admins;
  private final RandomActs acts;
  private final List<String> wrongs = new ArrayList<>();
  private Points points;

  Round(long seed) {
    random = new Random(seed);
    admins = new RandomAdmins(random);
    acts = new RandomActs(random, admins);
    points = new Points(admins.rows().workspaces());
  }

  /** What went wrong, a sentence each. */
  Stream<String> wrongs() {
    return wrongs.stream();
  }

  Tally acts(int times) {
    Tally tally = Tally.NONE;
    for (int i = 0; i < times; i++) {
      tally = tally.plus(act());
    }
    return tally;
  }

  private Tally act() {
    admins.pass();
    AsWritten before = asWritten(admins.rows());
    Act act = acts.next();
    try {
      act.command().run();
    } catch (Refusal refused) {
      return BY_THE_RULE.contains(refused.code()) ? refused(act, before) : Tally.otherwise();
    }
    Optional<String> wrong = escalation(act, before, admins.rows());
    wrong.ifPresent(wrongs::add);
    return Tally.done(wrong.isPresent());
  }

  private Tally refused(Act act, AsWritten before) {
    boolean would =
        !act.changes().isEmpty()
            && escalation(act, before, before.rows().with(act.changes())).isPresent();
    boolean owner = before.isOwner(act.by(), Instant.MAX);
    if (owner) {
      wrongs.add("refused to an owner: " + act.what());
    }
    return Tally.refused(would, owner);
  }

  private Optional<String> escalation(Act act, AsWritten before, PolicyRows rows) {
    AsWritten after = asWritten(rows);
    return new Judgement(act, before, after, admins.subjects(), random)
        .escalation(moments(before.rows(), rows));
  }

  /** Points count the same as long as the workspaces lie the same. */
  private AsWritten asWritten(PolicyRows rows) {
    Map<WorkspaceId, Workspace> tree = rows.workspaces();
    points = points.in(tree) ? points : new Points(tree);
    return new AsWritten(rows, points);
  }

  /** Now, and when something has just ended; with all conditions met, and with any outcomes. */
  private List<Moment> moments(PolicyRows before, PolicyRows after) {
    TreeSet<Instant> instants = new TreeSet<>(Set.of(admins.now()));
    Stream.of(before, after)
        .flatMap(
            rows ->
                Stream.concat(
                    rows.grants().values().stream().map(Grant::expiresAt),
                    rows.members().values().stream().map(Member::expiresAt)))
        .filter(Objects::nonNull)
        .filter(end -> end.isAfter(admins.now()))
        .forEach(instants::add);
    List<Instant> all = List.copyOf(instants);
    List<Moment> moments = new ArrayList<>();
    moments.add(new Moment(admins.now(), Outcomes.met()));
    while (moments.size() < MOMENTS) {
      moments.add(new Moment(admins.oneOf(all), Outcomes.random(random)));
    }
    return moments;
  }
}
