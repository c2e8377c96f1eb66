package dev.bailiwick.api.policy;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.change.PolicyDraft;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A batch of changes as it is sent. */
@Introspected
@Schema(name = "Changes", requiredProperties = "changes")
record ChangesBody(
    @Nullable List<@Nullable ChangeBody> changes,
    @Schema(description = "The version that was previewed; to make the changes it is required.")
        @Nullable Long ifPolicyVersion) {

  private static final int MOST = 1_000;

  List<Consumer<PolicyDraft>> parts() {
    List<@Nullable ChangeBody> sent = Bodies.required("changes", changes);
    if (sent.isEmpty() || sent.size() > MOST) {
      throw Refusal.invalid("changes", "A batch has 1 to " + MOST + " changes.");
    }
    return IntStream.range(0, sent.size()).mapToObj(i -> part(i, sent.get(i))).toList();
  }

  /** Whether all that this does is that this subject leaves. */
  boolean isLeaving(Subject by) {
    List<@Nullable ChangeBody> sent = Bodies.required("changes", changes);
    ChangeBody first = sent.size() == 1 ? sent.getFirst() : null;
    return first != null && by.id().toString().equals(first.removeMember());
  }

  private static Consumer<PolicyDraft> part(int place, @Nullable ChangeBody sent) {
    String field = "changes[" + place + "]";
    return Bodies.required(field, sent).part(field);
  }
}
