package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.condition.Truth;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role with all that it includes, as sets of the catalogue's permission numbers. Most permissions
 * are settled by one bit; those that a condition or a deny speaks of are judged entry by entry.
 */
final class CompiledRole {

  /** What {@link #judge} answers where an entry would allow, were conditions met. */
  static final int UNMET = -1;

  /** What {@link #judge} answers where a deny applies. */
  static final int DENIES = -2;

  /** What {@link #judge} answers where only denies speak, and none applies. */
  static final int SILENT = -3;

  /** What {@link #judge} answers where an entry without a condition allows. */
  static final int ALLOWS = 0;

  private final String name;
  private final RoleEntry[] entries;

  /** Those that deny or have a condition. */
  private final RoleEntry[] judged;

  private final long[] allows;
  private final long[] judgedPermissions;

  private CompiledRole(String name, List<RoleEntry> entries, Catalogue catalogue) {
    Verdict.requireRoomFor(catalogue.permissions().size(), entries.size());
    this.name = name;
    this.entries = entries.toArray(RoleEntry[]::new);
    this.judged = entries.stream().filter(CompiledRole::isJudged).toArray(RoleEntry[]::new);
    BitSet plain = new BitSet();
    BitSet other = new BitSet();
    for (RoleEntry entry : entries) {
      mark(entry, isJudged(entry) ? other : plain, catalogue);
    }
    allows = Bits.frozen(plain);
    judgedPermissions = Bits.frozen(other);
  }

  /** The role of this name, whose entries are these, its own first. */
  static CompiledRole of(String name, List<RoleEntry> entries, Catalogue catalogue) {
    return new CompiledRole(name, entries, catalogue);
  }

  private static boolean isJudged(RoleEntry entry) {
    return entry.denies() || entry.condition() != null;
  }

  private static void mark(RoleEntry entry, BitSet bits, Catalogue catalogue) {
    int exact = catalogue.number(entry.type(), entry.action());
    if (exact >= 0) {
      bits.set(exact);
      return;
    }
    List<Permission> all = catalogue.permissions();
    for (int number = 0; number < all.size(); number++) {
      if (entry.covers(all.get(number))) {
        bits.set(number);
      }
    }
  }

  String name() {
    return name;
  }

  List<RoleEntry> entries() {
    return List.of(entries);
  }

  /** About how many bytes; a condition is dear. */
  long weight() {
    return 200L + 8L * (entries.length + allows.length) + 500L * judged.length;
  }

  /** Whether any entry speaks of this permission. */
  boolean speaksOf(int permission) {
    return Bits.has(allows, permission) || Bits.has(judgedPermissions, permission);
  }

  /** Whether one bit settles this permission. */
  boolean settles(int permission) {
    return !Bits.has(judgedPermissions, permission);
  }

  /**
   * What the role says of a permission that it speaks of, under the grant's condition: {@link
   * #SILENT}, {@link #DENIES}, {@link #UNMET}, {@link #ALLOWS}, or above that the place of the
   * judged entry that allows, from 1 on.
   */
  int judge(
      int number,
      Permission permission,
      @Nullable Condition ofGrant,
      Facts facts,
      Reading reading) {
    Truth granted = truth(ofGrant, facts);
    int plainly = reading.allows(granted) ? ALLOWS : UNMET;
    int verdict = Bits.has(allows, number) ? plainly : SILENT;
    for (int i = 0; i < judged.length; i++) {
      RoleEntry entry = judged[i];
      if (entry.covers(permission)) {
        Truth truth = granted.and(truth(entry.condition(), facts));
        if (entry.denies() && reading.denies(truth)) {
          return DENIES;
        }
        if (!entry.denies() && verdict < ALLOWS) {
          verdict = reading.allows(truth) ? i + 1 : UNMET;
        }
      }
    }
    return verdict;
  }

  /** The rules for this permission, under the grant's condition, that are not known to be out. */
  void collectRules(
      Permission permission, @Nullable Condition ofGrant, Facts facts, Set<OpenRule> into) {
    Truth granted = truth(ofGrant, facts);
    for (RoleEntry entry : entries) {
      Truth truth = granted.and(truth(entry.condition(), facts));
      if (entry.covers(permission) && truth != Truth.FALSE) {
        into.add(
            truth == Truth.TRUE
                ? OpenRule.certain(entry.effect())
                : new OpenRule(entry.effect(), ofGrant, entry.condition()));
      }
    }
  }

  private static Truth truth(@Nullable Condition condition, Facts facts) {
    return condition == null ? Truth.TRUE : condition.evaluate(facts);
  }

  /** The entry that carries a permit; {@code place} is as {@link #judge} answered. */
  RoleEntry carrier(int place, Permission permission) {
    if (place > ALLOWS) {
      return judged[place - 1];
    }
    for (RoleEntry entry : entries) {
      if (!isJudged(entry) && entry.covers(permission)) {
        return entry;
      }
    }
    throw new IllegalStateException("a permit that nothing carries");
  }
}
