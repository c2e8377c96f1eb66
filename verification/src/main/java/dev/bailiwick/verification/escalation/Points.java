package dev.bailiwick.verification.escalation;

import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import dev.bailiwick.verification.oracle.OwnTypes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done in a tree of workspaces: each action, at each place, to the document
 * 42 or to something else. Some types and actions no catalogue has heard of yet: what covers them
 * is a wildcard.
 */
final class Points {

  private static final Map<String, List<String>> OF_PRODUCTS =
      Map.of(
          "document", List.of("read", "edit", "share", "invented later"),
          "invented later", List.of("read", "open"));

  private final Map<WorkspaceId, Workspace> tree;
  private final List<Point> all = new ArrayList<>();
  private final Map<String, BitSet> reached = new HashMap<>();

  /** Doing this at that place; without one, on the tenant. */
  record Point(String type, String action, @Nullable WorkspaceId in, boolean to42) {

    boolean isOwn() {
      return type.startsWith("bw.");
    }
  }

  Points(Map<WorkspaceId, Workspace> tree) {
    this.tree = tree;
    tree.keySet().stream().sorted(Comparator.comparing(WorkspaceId::value)).forEach(this::add);
    add(null);
  }

  private void add(@Nullable WorkspaceId place) {
    OwnTypes.ACTIONS.forEach(
        (type, actions) -> actions.forEach(a -> all.add(new Point(type, a, place, false))));
    OF_PRODUCTS.forEach(
        (type, actions) ->
            actions.forEach(
                action -> {
                  all.add(new Point(type, action, place, false));
                  all.add(new Point(type, action, place, true));
                }));
  }

  /** Whether these are the points of that tree. */
  boolean in(Map<WorkspaceId, Workspace> other) {
    return tree.equals(other);
  }

  int size() {
    return all.size();
  }

  Point point(int number) {
    return all.get(number);
  }

  /** All that an entry for these types and actions reaches on this scope. */
  BitSet reached(String type, String action, Scope on) {
    return reached.computeIfAbsent(
        type + ":" + action + " " + on, any -> reachedAnew(type, action, on));
  }

  private BitSet reachedAnew(String type, String action, Scope on) {
    BitSet points = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      Point point = all.get(i);
      boolean ofType = type.equals("*") ? !point.isOwn() : type.equals(point.type());
      boolean ofAction = action.equals("*") || action.equals(point.action());
      points.set(i, ofType && ofAction && reaches(on, point));
    }
    return points;
  }

  private boolean reaches(Scope on, Point point) {
    return switch (on) {
      case Scope.OnTenant tenantWide -> true;
      case Scope.OnWorkspace(var outer) -> way(point.in()).contains(outer);
      case Scope.OnResource resource -> point.to42() && point.type().equals("document");
    };
  }

  /** What cannot be done in workspaces that are put away. */
  BitSet asleep() {
    BitSet asleep = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      Point point = all.get(i);
      asleep.set(i, !point.isOwn() && way(point.in()).stream().anyMatch(w -> at(w).archived()));
    }
    return asleep;
  }

  private List<WorkspaceId> way(@Nullable WorkspaceId from) {
    List<WorkspaceId> way = new ArrayList<>();
    for (WorkspaceId at = from; at != null; at = at(at).parent()) {
      way.add(at);
    }
    return way;
  }

  private Workspace at(WorkspaceId id) {
    Workspace workspace = tree.get(id);
    if (workspace == null) {
      throw new IllegalStateException("a workspace that is not there");
    }
    return workspace;
  }
}
