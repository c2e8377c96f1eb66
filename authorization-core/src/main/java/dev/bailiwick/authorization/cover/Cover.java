package dev.bailiwick.authorization.cover;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.grant.Grant;
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
    Tree is = new Tree(after.workspaces());
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
    Cover cover = new Cover(installation, before, after, by, at);
    cover.difference.touched().forEach(cover::require);
  }

  /** Whether this subject may give this grant, whoever comes to hold it. */
  public static boolean covers(
      Installation installation, PolicyRows rows, Subject giver, Grant grant, Instant at) {
    Standing standing = standing(installation, rows, at);
    return standing.knows(grant.role()) && missing(standing, giver, grant).isEmpty();
  }

  /**
   * Passes where this subject may give this grant, whoever comes to hold it.
   *
   * @throws Refusal naming something that they lack
   */
  public static void require(
      Installation installation, PolicyRows rows, Subject giver, Grant grant, Instant at) {
    missing(standing(installation, rows, at), giver, grant).ifPresent(Cover::refuseToGive);
  }

  private static Standing standing(Installation installation, PolicyRows rows, Instant at) {
    return new Standing(rows, rows.roles(), new Tree(rows.workspaces()), installation, at);
  }

  private static Optional<Holding> missing(Standing standing, Subject giver, Grant grant) {
    Held own = standing.heldBy(giver);
    Held given = standing.held(grant);
    return given.allows().stream().filter(held -> !own.covers(held, given)).findFirst();
  }

  private void require(Subject subject) {
    Held has = after.heldBy(subject);
    difference
        .gained(subject)
        .filter(gained -> !own.covers(gained, has) || !ownAfter.covers(gained, has))
        .findFirst()
        .ifPresent(Cover::refuseToGive);
    if (!subject.equals(by) && difference.takesFrom(subject)) {
      Held had = before.heldBy(subject);
      had.allows().stream()
          .filter(held -> !own.covers(held, had))
          .findFirst()
          .ifPresent(Cover::refuseToTake);
    }
  }

  private static void refuseToGive(Holding gained) {
    throw Refusal.forbidden(
        "beyond_own_holdings",
        "You can only give what you hold yourself, there and as long; this would give "
            + gained.described()
            + ".");
  }

  private static void refuseToTake(Holding held) {
    throw Refusal.forbidden(
        "above_own_holdings",
        "You can only do this to those whose holdings yours cover; they hold "
            + held.described()
            + ".");
  }
}
