package dev.bailiwick.api.group;

import dev.bailiwick.authorization.policy.Member;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who has a place in a group. */
@Introspected
@Schema(name = "GroupMember")
record GroupMemberBody(String id, @Nullable String externalId) {

  static GroupMemberBody of(Member member) {
    return new GroupMemberBody(member.id().toString(), member.externalId());
  }
}
