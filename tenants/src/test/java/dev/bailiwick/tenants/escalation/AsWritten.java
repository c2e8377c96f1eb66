package dev.bailiwick.tenants.escalation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what, where and until when, as policy-language says it. The slowest way there is: every
 * permission at every place is asked for by itself, so that nothing need be known of wildcards.
 */
final class AsWritten {

  /**
   * Doing this at that place, to the document 42 or to something else. What a role says of other
   * types means nothing on a document, and still has to be held by whoever gives it.
   */
  record Point(String permission, String place, boolean toDocument) {

    boolean ours() {
      return permission.startsWith("bw.");
    }

    boolean is(String... permissions) {
      return List.of(permissions).contains(permission);
    }
  }

  private static final String OURS =
      """
      bw.tenant read_name read change export delete restore transfer
      bw.workspace read create change archive restore
      bw.member read create change remove
      bw.role read create change delete
      bw.grant read create change delete
      bw.group read create change delete
      bw.invitation read create change delete
      bw.application read create change delete
      bw.domain read create change delete
      bw.resource read create change delete
      bw.access_request read create decide
      bw.policy read rollback
      bw.audit read export
      bw.decision read
      """;

  /** The products' permissions; of folders no catalogue has heard yet. */
  private static final String PRODUCTS =
      """
      document read edit share
      folder read open
      """;

  private static final Map<String, Set<String>> BENEATH =
      Map.of(
          "tenant", Set.of("tenant", "design", "ui", "sales"),
          "design", Set.of("design", "ui"),
          "ui", Set.of("ui"),
          "sales", Set.of("sales"));

  private static final Map<String, Predicate<Point>> ROLES =
      Map.of(
          "bw.owner",
          point -> true,
          "bw.admin",
          point -> !point.is("bw.tenant:delete", "bw.tenant:restore", "bw.tenant:transfer"),
          "bw.member",
          point ->
              point.is(
                  "bw.tenant:read_name",
                  "bw.tenant:read",
                  "bw.workspace:read",
                  "bw.member:read",
                  "bw.role:read",
                  "bw.access_request:create"),
          "bw.guest",
          point -> point.is("bw.tenant:read_name"),
          "bw.workspace_admin",
          point ->
              !point.ours()
                  || point.permission().startsWith("bw.grant:")
                  || point.permission().startsWith("bw.invitation:")
                  || point.is("bw.access_request:read", "bw.access_request:decide")
                  || point.is("bw.workspace:read", "bw.workspace:change")
                  || point.is("bw.workspace:archive", "bw.workspace:create"),
          "bw.workspace_editor",
          point -> !point.ours() || point.is("bw.workspace:read"),
          "bw.workspace_viewer",
          point -> point.is("bw.workspace:read", "document:read", "folder:read"),
          "bw.enforcement_point",
          point -> point.is("bw.decision:read"));

  /** Every role there is, in one order. */
  static final List<String> ROLE_NAMES = ROLES.keySet().stream().sorted().toList();

  private static final List<String> PLACES = List.of("tenant", "design", "ui", "sales");
  private static final List<Point> POINTS = points();
  private static final Map<String, BitSet> REACHED = new ConcurrentHashMap<>();

  private AsWritten() {}

  private static List<Point> points() {
    return (OURS + PRODUCTS)
        .lines()
        .flatMap(AsWritten::permissions)
        .flatMap(
            permission ->
                PLACES.stream()
                    .flatMap(
                        place ->
                            Stream.of(true, false)
                                .map(document -> new Point(permission, place, document))))
        .toList();
  }

  private static Stream<String> permissions(String line) {
    List<String> words = List.of(line.split(" ", -1));
    return words.stream().skip(1).map(action -> words.getFirst() + ":" + action);
  }

  /** What one grant gives, were it the only one. */
  static Powers given(String role, String scope, @Nullable Instant until) {
    Powers given = nothing();
    given.add(reached(role, scope), until);
    return given;
  }

  /** What whoever holds nothing holds. */
  static Powers nothing() {
    return new Powers(POINTS.size());
  }

  private static BitSet reached(String role, String scope) {
    return REACHED.computeIfAbsent(role + " on " + scope, any -> reachedAnew(role, scope));
  }

  private static BitSet reachedAnew(String role, String scope) {
    Predicate<Point> allows = requireNonNull(ROLES.get(role));
    BitSet reached = new BitSet();
    for (int i = 0; i < POINTS.size(); i++) {
      reached.set(i, allows.test(POINTS.get(i)) && reaches(scope, POINTS.get(i)));
    }
    return reached;
  }

  private static boolean reaches(String scope, Point point) {
    return scope.equals("document")
        ? point.toDocument()
        : BENEATH.getOrDefault(scope, Set.of()).contains(point.place());
  }

  /** All that their live grants give, whether they may use it now or not. */
  static Powers held(PolicyRows rows, Subject subject, Instant at, Places places) {
    Powers held = nothing();
    for (Grant grant : rows.grants().values()) {
      if (grant.to().equals(subject)
          && (grant.expiresAt() == null || at.isBefore(grant.expiresAt()))) {
        held.add(reached(grant.role(), places.word(grant.on())), grant.expiresAt());
      }
    }
    return held;
  }

  /** What they may do: what they hold, if they are active here. */
  static Powers may(PolicyRows rows, Subject subject, Instant at, Places places) {
    return isActive(rows, subject) ? held(rows, subject, at, places) : nothing();
  }

  private static boolean isActive(PolicyRows rows, Subject subject) {
    if (subject.kind() == Subject.Kind.APPLICATION) {
      return rows.applications().containsKey(new ApplicationId(subject.id()));
    }
    Member member = rows.members().get(new UserId(subject.id()));
    return member != null && member.status() == MemberStatus.ACTIVE;
  }

  /** An unexpiring, direct grant of ownership to an active member who can sign in. */
  static boolean isOwner(PolicyRows rows, Subject subject) {
    Member member =
        subject.kind() == Subject.Kind.USER ? rows.members().get(new UserId(subject.id())) : null;
    return member != null
        && member.status() == MemberStatus.ACTIVE
        && member.externalId() == null
        && rows.grants().values().stream()
            .anyMatch(
                grant ->
                    grant.to().equals(subject)
                        && grant.role().equals("bw.owner")
                        && grant.expiresAt() == null);
  }

  static boolean isOwned(PolicyRows rows) {
    return rows.members().keySet().stream().anyMatch(member -> isOwner(rows, Subject.of(member)));
  }
}
