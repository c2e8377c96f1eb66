package dev.bailiwick.verification.escalation;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.Member;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Whether an act escalated, at some instants and some outcomes of all conditions: nobody may do
 * what they could not before unless its maker could, and nobody lost anything by someone who could
 * not do all that they could.
 */
final class Judgement {

  private final Act act;
  private final AsWritten before;
  private final AsWritten after;
  private final List<Subject> subjects;
  private final Random random;
  private final Set<Subject> robbed = new HashSet<>();

  /** One instant, with one outcome of every condition. */
  record Moment(Instant at, Outcomes outcomes) {}

  Judgement(Act act, AsWritten before, AsWritten after, List<Subject> subjects, Random random) {
    this.act = act;
    this.before = before;
    this.after = after;
    this.subjects = subjects;
    this.random = random;
  }

  /** What is wrong, in a sentence; empty where nothing is. */
  Optional<String> escalation(List<Moment> moments) {
    Optional<String> gained =
        moments.stream()
            .flatMap(moment -> subjects.stream().map(subject -> gained(subject, moment)))
            .flatMap(Optional::stream)
            .findFirst();
    return gained.or(
        () ->
            moments.stream()
                .flatMap(moment -> robbed.stream().map(subject -> taken(subject, moment)))
                .flatMap(Optional::stream)
                .findFirst());
  }

  private Optional<String> gained(Subject subject, Moment moment) {
    Instant at = moment.at();
    Outcomes outcomes = moment.outcomes();
    BitSet givable = before.givable(act.by(), outcomes, at);
    Outcomes earlier = earlier(subject, outcomes);
    BitSet held = after.held(subject, outcomes, at);
    noteLoss(subject, moment, held);
    BitSet holds = minus(held, before.held(subject, earlier, at));
    BitSet may =
        minus(after.permitted(subject, outcomes, at), before.permitted(subject, earlier, at));
    holds.or(may);
    return beyond(minus(holds, givable), subject + " gained");
  }

  private void noteLoss(Subject subject, Moment moment, BitSet holds) {
    BitSet had = before.held(subject, moment.outcomes(), moment.at());
    boolean inOtherHands = !before.admittance(subject).equals(after.admittance(subject));
    if (inOtherHands || !minus(had, holds).isEmpty()) {
      robbed.add(subject);
    }
  }

  private Optional<String> taken(Subject subject, Moment moment) {
    BitSet had = before.held(subject, moment.outcomes(), moment.at());
    BitSet own = before.givable(act.by(), moment.outcomes(), moment.at());
    return subject.equals(act.by())
        ? Optional.empty()
        : beyond(minus(had, own), subject + " was taken from, who held");
  }

  private Optional<String> beyond(BitSet points, String what) {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            act.by()
                + ": "
                + act.what()
                + ": "
                + what
                + " "
                + before.points().point(points.nextSetBit(0)));
  }

  /** What conditions that read a changed attribute came out as before may be anything. */
  private Outcomes earlier(Subject subject, Outcomes outcomes) {
    Outcomes earlier = outcomes;
    Map<String, Value> was = attributes(before, subject);
    Map<String, Value> is = attributes(after, subject);
    Set<String> names = new HashSet<>(was.keySet());
    names.addAll(is.keySet());
    for (String name : names) {
      if (!Objects.equals(was.get(name), is.get(name))) {
        earlier = earlier.withAnother(name, random);
      }
    }
    return earlier;
  }

  private static Map<String, Value> attributes(AsWritten state, Subject subject) {
    Member member =
        subject.kind() == Kind.USER ? state.rows().members().get(new UserId(subject.id())) : null;
    return member == null ? Map.of() : member.attributes();
  }

  private static BitSet minus(BitSet one, BitSet other) {
    BitSet rest = (BitSet) one.clone();
    rest.andNot(other);
    return rest;
  }
}
