package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a tenant has declared which attributes its members can have, they have no others. */
final class AttributeRules {

  private static final int MOST_NAMED = 5;

  private AttributeRules() {}

  /**
   * Passes where the batch keeps to what is declared, and declares nothing that members break.
   *
   * @throws Refusal naming the attribute, or how many members have what would not be allowed
   */
  static void requireKept(PolicyRows before, PolicyRows after) {
    Map<String, DeclaredAttribute> declared = after.attributes();
    if (declared.isEmpty()) {
      return;
    }
    if (!declared.equals(before.attributes())) {
      requireNobodyBreaks(before, declared);
    }
    if (!after.members().equals(before.members())) {
      after.members().values().forEach(member -> requireKept(before, member, declared));
    }
  }

  /** What a member had already is left alone: one who was removed before may come back. */
  private static void requireKept(
      PolicyRows before, Member member, Map<String, DeclaredAttribute> declared) {
    Member was = before.members().get(member.id());
    Map<String, Value> had = was == null ? Map.of() : was.attributes();
    member
        .attributes()
        .forEach(
            (name, value) -> {
              if (!value.equals(had.get(name))) {
                requireAdmitted(declared.get(name), name, value);
              }
            });
  }

  private static void requireAdmitted(
      @Nullable DeclaredAttribute attribute, String name, Value value) {
    String field = "attributes." + name;
    if (attribute == null) {
      throw Refusal.invalid(field, "Members of this tenant have no attribute of this name.");
    }
    if (!attribute.kind().admits(value)) {
      throw Refusal.invalid(
          field, "This attribute is of the kind " + attribute.kind().word() + ".");
    }
    if (!attribute.admits(value)) {
      throw Refusal.invalid(field, "This is none of the values that the attribute can have.");
    }
  }

  private static void requireNobodyBreaks(
      PolicyRows before, Map<String, DeclaredAttribute> declared) {
    List<String> broken =
        before.members().values().stream()
            .filter(member -> member.status() != MemberStatus.REMOVED)
            .filter(member -> breaks(member, declared))
            .map(Member::id)
            .map(UserId::toString)
            .sorted()
            .toList();
    if (!broken.isEmpty()) {
      throw Refusal.conflict(
          "attributes_in_use",
          "Members who have what would not be allowed: "
              + broken.size()
              + "; change them first, beginning with "
              + broken.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
              + ".");
    }
  }

  private static boolean breaks(Member member, Map<String, DeclaredAttribute> declared) {
    return member.attributes().entrySet().stream()
        .anyMatch(
            one -> {
              DeclaredAttribute attribute = declared.get(one.getKey());
              return attribute == null || !attribute.admits(one.getValue());
            });
  }
}
