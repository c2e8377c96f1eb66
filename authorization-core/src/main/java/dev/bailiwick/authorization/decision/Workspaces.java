package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.CanonicalId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The compiled tree of workspaces, numbered from the top down and depth first: what lies beneath
 * one has the numbers that follow on its own.
 */
final class Workspaces {

  /** The place of what lies on the tenant itself. */
  static final int TENANT = -1;

  private final Ids ids;

  /** The first number that no longer lies beneath. */
  private final int[] ends;

  /** Archived themselves, or beneath one that is. */
  private final long[] archived;

  private Workspaces(Ids ids, int[] ends, long[] archived) {
    this.ids = ids;
    this.ends = ends;
    this.archived = archived;
  }

  /** A workspace with those directly beneath it. */
  static final class Node {
    final UUID id;
    final boolean archived;
    final List<Node> children = new ArrayList<>();

    Node(UUID id, boolean archived) {
      this.id = id;
      this.archived = archived;
    }
  }

  static Workspaces of(List<Node> top) {
    List<UUID> ids = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    BitSet archived = new BitSet();
    top.forEach(node -> number(node, false, ids, ends, archived));
    return new Workspaces(
        Ids.of(ids), ends.stream().mapToInt(Integer::intValue).toArray(), Bits.frozen(archived));
  }

  private static void number(
      Node node, boolean beneathArchived, List<UUID> ids, List<Integer> ends, BitSet archived) {
    int number = ids.size();
    boolean away = beneathArchived || node.archived;
    ids.add(node.id);
    ends.add(0);
    archived.set(number, away);
    node.children.forEach(child -> number(child, away, ids, ends, archived));
    ends.set(number, ids.size());
  }

  /** The number of the workspace with this id, or -1 where this tenant has none such. */
  int find(@Nullable String id) {
    return id == null ? -1 : ids.find(CanonicalId.parseOrNull(id));
  }

  int find(UUID id) {
    return ids.find(id);
  }

  String id(int number) {
    return ids.get(number).toString();
  }

  int size() {
    return ends.length;
  }

  /** Whether one workspace is another or lies beneath it. */
  boolean within(int inner, int outer) {
    return inner >= outer && inner < ends[outer];
  }

  boolean isArchived(int number) {
    return Bits.has(archived, number);
  }
}
