package dev.bailiwick.api.policy;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.condition.Attributes;
import dev.bailiwick.authorization.condition.Source;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Attributes that a member has from now on, beside all others. */
@Introspected
@Schema(
    name = "AttributesChange",
    requiredProperties = {"of", "set"})
record AttributesBody(
    @Schema(description = "A member, by our id; what the register holds changes there.")
        @Nullable ReferenceBody of,
    @Nullable Map<String, @Nullable Object> set) {

  Consumer<PolicyDraft> part(String field) {
    Reference reference = ReferenceBody.read(field + ".of", of);
    UserId member = UserId.parse(reference.id()).orElse(null);
    if (!reference.type().equals("user") || member == null) {
      throw Refusal.invalid(field + ".of", "A batch sets attributes of members, by our id.");
    }
    Map<String, @Nullable Object> sent = Bodies.required(field + ".set", set);
    return ChangeMember.setting(member, Attributes.read(Source.SUBJECT, field + ".set", sent));
  }
}
