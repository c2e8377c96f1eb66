package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.Member;
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
  private final List<WorkspaceId> moved;
  private final List<WorkspaceId> restored;

  Difference(Standing before, Standing after) {
    this.before = before;
    this.after = after;
    moved = before.tree().movedUntil(after.tree());
    restored = before.tree().restoredUntil(after.tree());
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
    Stream<Holding> given = missing(after, before, subject, asBefore);
    List<Holding> ended =
        missing(had.denies(), had.tree(), filtered(has.denies(), asBefore), has.tree()).toList();
    Stream<Holding> freed =
        has.allows().stream()
            .flatMap(allow -> ended.stream().map(deny -> allow.part(deny, has.tree())))
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

  /** A single resource of which it is not known may lie in any workspace that is restored. */
  private Stream<Holding> woken(Holding allow) {
    return allow.sleepsInArchives()
        ? restored.stream()
            .map(OnWorkspace::new)
            .map(on -> woken(allow.on(), on))
            .filter(Objects::nonNull)
            .map(allow::at)
        : Stream.empty();
  }

  private @Nullable Scope woken(Scope held, OnWorkspace restored) {
    return after.tree().isAnywhere(held) ? restored : after.tree().overlap(held, restored);
  }

  /** Whether anything is taken from the subject, or put into other hands. */
  boolean takesFrom(Subject subject) {
    return !before.admittance(subject).equals(after.admittance(subject))
        || !after.groupsOf(subject).containsAll(before.groupsOf(subject))
        || missing(before, after, subject, holding -> true).findAny().isPresent()
        || isDenied(subject);
  }

  /** Each grant is judged by itself: what another one gives as well is given and taken, too. */
  private Stream<Holding> missing(
      Standing of, Standing in, Subject subject, Predicate<Holding> counting) {
    Map<GrantId, List<Holding>> others = in.allowsOf(subject);
    return of.allowsOf(subject).entrySet().stream()
        .flatMap(
            grant -> {
              List<Holding> same = others.getOrDefault(grant.getKey(), List.of());
              return missing(grant.getValue(), of.tree(), filtered(same, counting), in.tree());
            });
  }

  private Stream<Holding> missing(
      List<Holding> of, Tree tree, Set<Holding> others, Tree othersTree) {
    return of.stream()
        .flatMap(holding -> holding.pieces(moved, tree))
        .filter(piece -> isMissing(piece, others, othersTree));
  }

  private static Set<Holding> filtered(List<Holding> holdings, Predicate<Holding> counting) {
    return holdings.stream().filter(counting).collect(Collectors.toSet());
  }

  /** Whether anything is denied that was not. */
  private boolean isDenied(Subject subject) {
    Held had = before.heldBy(subject);
    Held has = after.heldBy(subject);
    Set<Holding> denied = Set.copyOf(had.denies());
    return has.denies().stream()
        .flatMap(deny -> deny.pieces(moved, has.tree()))
        .flatMap(deny -> had.allows().stream().map(allow -> deny.part(allow, has.tree())))
        .filter(Objects::nonNull)
        .anyMatch(part -> isMissing(part, denied, had.tree()));
  }

  /** What is there unchanged is found at once, which most is. */
  private static boolean isMissing(Holding piece, Set<Holding> others, Tree tree) {
    return !others.contains(piece)
        && others.stream().noneMatch(other -> other.implies(piece, tree));
  }
}
