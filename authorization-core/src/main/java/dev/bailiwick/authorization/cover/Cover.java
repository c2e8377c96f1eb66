package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.Optional;

/**
 * Nobody gives, or takes from anyone, what they do not hold themself; an owner holds everything.
 *
 * <p>Judged is what becomes of the grants, roles, groups, workspaces, members and applications. How
 * the tenant stands, its plan and features, the catalogue and the plans themselves are changed by
 * permissions of the installation alone, and what an identity provider says of a member by nobody
 * here.
 */
public final class Cover {

  private final Standing before;
  private final Standing after;
  private final Difference difference;
  private final Subject by;

  /** Held before the change, by roles and tree as they were. */
  private final Held own;

  /** The same grants, as the change leaves what they mean. */
  private final Held ownAfter;

  private Cover(
      Installation installation, PolicyRows before, PolicyRows after, Subject by, Instant at) {
    Tree was = Tree.before(before, after);
    Tree is = Tree.of(after);
    this.by = by;
    this.before = new Standing(before, before.roles(), was, installation, at);
    this.after = new Standing(after, after.roles(), is, installation, at);
    difference = new Difference(this.before, this.after);
    own = this.before.heldBy(by).deniedPieceByPiece(was.movedUntil(is));
    ownAfter = new Standing(before, after.roles(), is, installation, at).heldBy(by);
  }

  /**
   * Passes where whoever makes the change, or on whose behalf it is made, covers it.
   *
   * @throws Refusal naming something that they lack
   */
  public static void require(
      Installation installation, PolicyRows before, PolicyRows after, Subject by, Instant at) {
    objection(installation, before, after, by, at)
        .ifPresent(
            objection -> {
              throw objection;
            });
  }

  /** What speaks against the change, naming something that its maker lacks; empty if nothing. */
  public static Optional<Refusal> objection(
      Installation installation, PolicyRows before, PolicyRows after, Subject by, Instant at) {
    Cover cover = new Cover(installation, before, after, by, at);
    return cover.difference.touched().stream()
        .map(cover::objection)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Refusal> objection(Subject subject) {
    Held had = before.heldBy(subject);
    Held has = after.heldBy(subject);
    Optional<Refusal> toGiving =
        difference
            .gained(subject)
            .filter(gained -> !own.covers(gained, has) || !ownAfter.covers(gained, has))
            .findFirst()
            .map(Cover::tooMuchToGive);
    return toGiving.isPresent() || subject.equals(by) || !difference.takesFrom(subject)
        ? toGiving
        : had.allows().stream()
            .filter(held -> !own.covers(held, had))
            .findFirst()
            .map(Cover::tooMuchToTake);
  }

  private static Refusal tooMuchToGive(Holding gained) {
    return Refusal.forbidden(
        "beyond_own_holdings",
        "You can only give what you hold yourself, there and as long; this would give "
            + gained.described()
            + ".");
  }

  private static Refusal tooMuchToTake(Holding held) {
    return Refusal.forbidden(
        "above_own_holdings",
        "You can only do this to those whose holdings yours cover; they hold "
            + held.described()
            + ".");
  }
}
