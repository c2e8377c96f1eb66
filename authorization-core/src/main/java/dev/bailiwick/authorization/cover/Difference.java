package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.Member;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one state of a tenant gives to and takes from each subject that another one did not. */
final class Difference {

  private final Standing before;
  private final Standing after;
  private final Tree treeBefore;
  private final Tree treeAfter;
  private final List<WorkspaceId> moved;
  private final List<WorkspaceId> restored;

  Difference(Standing before, Tree treeBefore, Standing after, Tree treeAfter) {
    this.before = before;
    this.after = after;
    this.treeBefore = treeBefore;
    this.treeAfter = treeAfter;
    moved = treeBefore.movedUntil(treeAfter);
    restored = treeBefore.restoredUntil(treeAfter);
  }

  /** Everyone whom the difference can concern at all. */
  Set<Subject> touched() {
    boolean everyone = !moved.isEmpty() || !restored.isEmpty();
    return Stream.concat(before.subjects(), after.subjects())
        .filter(subject -> everyone || isTouched(subject))
        .collect(Collectors.toSet());
  }

  private boolean isTouched(Subject subject) {
    Set<Grant> grants = after.grantsOf(subject);
    return !Objects.equals(before.row(subject), after.row(subject))
        || !before.groupsOf(subject).equals(after.groupsOf(subject))
        || !before.grantsOf(subject).equals(grants)
        || grants.stream().map(Grant::role).anyMatch(this::saysSomethingElse);
  }

  private boolean saysSomethingElse(String role) {
    return !before.entries(role).equals(after.entries(role));
  }

  /**
   * What decisions could permit the subject that they could not before: by what it holds now, by
   * what denied it no longer, by a condition whose outcome may be another, by what is in use again.
   */
  Stream<Holding> gained(Subject subject) {
    Held had = before.heldBy(subject);
    Held has = after.heldBy(subject);
    Set<String> attributes = changedAttributes(subject);
    Predicate<Holding> asBefore = holding -> !holding.reads(attributes);
    Stream<Holding> given =
        missing(
            has.allows(), treeAfter, had.allows().stream().filter(asBefore).toList(), treeBefore);
    List<Holding> ended =
        missing(
                had.denies(),
                treeBefore,
                has.denies().stream().filter(asBefore).toList(),
                treeAfter)
            .toList();
    Stream<Holding> freed =
        has.allows().stream()
            .flatMap(allow -> ended.stream().map(deny -> allow.part(deny, treeAfter)))
            .filter(Objects::nonNull);
    Stream<Holding> woken = has.allows().stream().flatMap(this::woken);
    return Stream.of(given, freed, woken).flatMap(holdings -> holdings);
  }

  private Set<String> changedAttributes(Subject subject) {
    Map<String, Value> values = attributes(before.member(subject));
    Map<String, Value> next = attributes(after.member(subject));
    return Stream.of(values, next)
        .flatMap(all -> all.keySet().stream())
        .filter(name -> !Objects.equals(values.get(name), next.get(name)))
        .collect(Collectors.toSet());
  }

  private static Map<String, Value> attributes(@Nullable Member member) {
    return member == null ? Map.of() : member.attributes();
  }

  /** Where a single resource lies is not known: it may be in any workspace that is restored. */
  private Stream<Holding> woken(Holding allow) {
    return allow.sleepsInArchives()
        ? restored.stream()
            .map(OnWorkspace::new)
            .map(on -> allow.on() instanceof OnResource ? on : treeAfter.overlap(allow.on(), on))
            .filter(Objects::nonNull)
            .map(allow::at)
        : Stream.empty();
  }

  /** Whether anything is taken from the subject, or put into other hands. */
  boolean takesFrom(Subject subject) {
    Held had = before.heldBy(subject);
    Held has = after.heldBy(subject);
    return !ids(has.grants()).containsAll(ids(had.grants()))
        || !new HashSet<>(after.groupsOf(subject)).containsAll(before.groupsOf(subject))
        || !before.admittance(subject).equals(after.admittance(subject))
        || missing(had.allows(), treeBefore, has.allows(), treeAfter).findAny().isPresent()
        || missing(has.denies(), treeAfter, had.denies(), treeBefore)
            .anyMatch(deny -> had.allows().stream().anyMatch(a -> a.part(deny, treeAfter) != null));
  }

  private static Set<GrantId> ids(Set<Grant> grants) {
    return grants.stream().map(Grant::id).collect(Collectors.toSet());
  }

  /** What of these holdings those others do not make up for. */
  private Stream<Holding> missing(
      List<Holding> of, Tree tree, Collection<Holding> others, Tree othersTree) {
    return of.stream()
        .flatMap(holding -> pieces(holding, tree))
        .filter(piece -> others.stream().noneMatch(other -> other.implies(piece, othersTree)));
  }

  /** The holding, and by itself what it reaches in each workspace that lies somewhere else. */
  private Stream<Holding> pieces(Holding holding, Tree tree) {
    return Stream.concat(
        Stream.of(holding),
        moved.stream()
            .map(OnWorkspace::new)
            .filter(place -> tree.reaches(holding.on(), place))
            .map(holding::at));
  }
}
