package dev.bailiwick.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.decision.Outlook;
import dev.bailiwick.authorization.preview.Shift;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch would come to, as far as this page goes. */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Preview")
record PreviewBody(
    @Schema(description = "Permitted then, and not for certain now.") List<ShiftBody> gained,
    @Schema(description = "Denied then, and not now.") List<ShiftBody> lost,
    @Schema(description = "Hanging then on conditions, and on others now or on none.")
        List<ShiftBody> conditional,
    @Schema(description = "The version to name when the changes are made.") long policyVersion,
    @Nullable String next) {

  /** What becomes of one permission of one subject in one place. */
  @Introspected
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Shift")
  record ShiftBody(ReferenceBody subject, String permission, ReferenceBody on) {

    static ShiftBody of(Shift shift) {
      return new ShiftBody(
          reference(shift.subject()), shift.permission().toString(), reference(shift.on()));
    }

    private static ReferenceBody reference(Reference reference) {
      return new ReferenceBody(reference.type(), reference.id());
    }
  }

  static PreviewBody of(List<Shift> shifts, long policyVersion, @Nullable String next) {
    return new PreviewBody(
        all(shifts, Outlook.Kind.PERMIT),
        all(shifts, Outlook.Kind.DENY),
        all(shifts, Outlook.Kind.CONDITIONAL),
        policyVersion,
        next);
  }

  private static List<ShiftBody> all(List<Shift> shifts, Outlook.Kind to) {
    return shifts.stream().filter(shift -> shift.to() == to).map(ShiftBody::of).toList();
  }
}
