package dev.bailiwick.authorization.explain;

import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.Reason;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the least sets of steps after which a request is permitted. Whether it is, only {@code
 * decide} says; this chooses what to try.
 *
 * <p>It tries no more than can matter: first the walls, each of which only one step takes away;
 * then one allow, since a second never helps; then, as long as a deny applies, the steps against
 * that very deny, and as long as a condition is not met, the attributes that it reads.
 */
final class Ways {

  private static final int MOST_STEPS = 3;
  private static final Set<Reason> BY_HOLDINGS =
      Set.of(Reason.DENIED, Reason.GRANT_EXPIRED, Reason.CONDITION_NOT_MET, Reason.NOT_GRANTED);

  private final Excerpt excerpt;
  private final Situation base;
  private final Choices choices;
  private final Set<Step> walls;
  private final Set<Set<Step>> found = new LinkedHashSet<>();
  private final Set<Set<Step>> tried = new HashSet<>();

  private Ways(Excerpt excerpt, Situation base, Choices choices, Set<Step> walls) {
    this.excerpt = excerpt;
    this.base = base;
    this.choices = choices;
    this.walls = walls;
  }

  /** The sets, the smaller ones first; none where no step helps. */
  static List<Set<Step>> of(Excerpt excerpt, Situation now) {
    Policy policy = now.compiler().compile(now.rows(), now.installation());
    Catalogue catalogue = policy.catalogue();
    Set<Step> walls = new LinkedHashSet<>();
    Situation beyond = beyondWalls(excerpt, now, catalogue, walls);
    if (walls.size() > MOST_STEPS
        || (beyond.decide() instanceof Deny(var reason) && !BY_HOLDINGS.contains(reason))) {
      return List.of();
    }
    Choices choices =
        new Choices(
            excerpt,
            beyond,
            catalogue.type(now.request().resource().type()),
            Decisions.facts(policy, now.request()));
    Ways ways = new Ways(excerpt, beyond, choices, walls);
    ways.explore();
    return ways.least();
  }

  /** As it would stand with every archived workspace back, and the feature there. */
  private static Situation beyondWalls(
      Excerpt excerpt, Situation now, Catalogue catalogue, Set<Step> walls) {
    Situation beyond = now;
    if (now.decide() instanceof Deny(var reason) && reason == Reason.WORKSPACE_ARCHIVED) {
      for (Workspace workspace : excerpt.around()) {
        if (workspace.archived()) {
          walls.add(new Step.Restore(workspace.id()));
          beyond = beyond.with(new Step.Restore(workspace.id()));
        }
      }
    }
    if (beyond.decide() instanceof Deny(var reason) && reason == Reason.FEATURE_NOT_IN_PLAN) {
      String feature =
          catalogue.feature(
              catalogue.number(now.request().resource().type(), now.request().action()));
      if (feature != null) {
        walls.add(new Step.TurnOn(feature));
        beyond = beyond.with(new Step.TurnOn(feature));
      }
    }
    return beyond;
  }

  private void explore() {
    List<List<Step>> carriers = choices.carriers();
    for (int most = walls.size(); most <= MOST_STEPS; most++) {
      tried.clear();
      for (List<Step> carrier : carriers) {
        Set<Step> steps = new LinkedHashSet<>(walls);
        steps.addAll(carrier);
        Situation situation = base;
        for (Step step : carrier) {
          situation = situation.with(step);
        }
        explore(situation, steps, most);
      }
    }
  }

  private void explore(Situation situation, Set<Step> steps, int most) {
    if (steps.size() > most || !tried.add(steps) || found.stream().anyMatch(steps::containsAll)) {
      return;
    }
    Decision decision = situation.decide();
    if (decision.permitted()) {
      found.add(steps);
    } else if (decision instanceof Deny(var reason) && steps.size() < most) {
      for (Step step : next(situation, reason)) {
        if (steps.stream().noneMatch(step::setsWhat)) {
          Set<Step> more = new LinkedHashSet<>(steps);
          more.add(step);
          explore(situation.with(step), more, most);
        }
      }
    }
  }

  /** Of a deny, whatever takes it away; of an allow that is not met, what could meet it. */
  private Set<Step> next(Situation situation, Reason reason) {
    Set<Step> next = new LinkedHashSet<>();
    if (reason == Reason.DENIED) {
      held(situation).stream()
          .filter(grant -> situation.withOnly(grant).isDenied())
          .findFirst()
          .ifPresent(
              grant -> {
                if (base.rows().grants().containsKey(grant.id())) {
                  next.add(new Step.End(grant.id()));
                }
                next.addAll(choices.settings(grant));
              });
    } else if (reason != Reason.NOT_GRANTED) {
      held(situation).stream()
          .filter(grant -> grant.liveAt(situation.request().at()))
          .filter(grant -> !excerpt.entries(grant.role()).stream().allMatch(RoleEntry::denies))
          .forEach(grant -> next.addAll(choices.settings(grant)));
    }
    return next;
  }

  private static List<Grant> held(Situation situation) {
    return situation
        .rows()
        .heldBy(situation.subject())
        .sorted(Comparator.comparing(grant -> grant.id().value()))
        .toList();
  }

  /** Without those of which a part is enough. */
  private List<Set<Step>> least() {
    List<Set<Step>> least = new ArrayList<>();
    for (Set<Step> set : found) {
      if (found.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other))) {
        least.add(set);
      }
    }
    return least;
  }
}
