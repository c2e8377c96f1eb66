package dev.bailiwick.authorization.group.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.change.PolicyDraft;

/** One name, one group: whoever gives a role to it by name in mind means that one. */
final class GroupNames {

  private GroupNames() {}

  static void requireFree(PolicyDraft draft, String name) {
    if (draft.rows().groups().values().stream().anyMatch(group -> group.name().equals(name))) {
      throw Refusal.conflict("name_taken", "Another group has this name.");
    }
  }
}
