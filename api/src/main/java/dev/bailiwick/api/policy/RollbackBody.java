package dev.bailiwick.api.policy;

import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.history.Skipped;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rollback came to. */
@Introspected
@Schema(name = "Rollback")
record RollbackBody(
    long policyVersion,
    @Schema(description = "What could not come back, since what it names is gone.")
        List<SkippedBody> skipped) {

  /** Which version's roles, groups and grants are to come back. */
  @Introspected
  @Schema(name = "NewRollback", requiredProperties = "to_version")
  record New(@Nullable Long toVersion) {}

  /** Something that could not come back. */
  @Introspected
  @Schema(name = "Skipped")
  record SkippedBody(ReferenceBody what, String why) {}

  static RollbackBody of(Changed<List<Skipped>> changed) {
    return new RollbackBody(
        changed.policyVersion(), changed.value().stream().map(RollbackBody::of).toList());
  }

  private static SkippedBody of(Skipped skipped) {
    return new SkippedBody(
        new ReferenceBody(skipped.what().type(), skipped.what().id()), skipped.why());
  }
}
