package dev.bailiwick.api.user;

import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.user.UserExport;
import dev.bailiwick.tenants.user.UserExport.KeptValue;
import dev.bailiwick.tenants.user.UserExport.Trace;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** All that is kept of a user, as it is sent. */
@Introspected
@Schema(name = "UserExport", description = "All that is kept of a person.")
record ExportBody(Instant at, UserBody.Profile user, List<TraceBody> traces) {

  static ExportBody of(UserExport export) {
    return new ExportBody(
        export.at(),
        UserBody.Profile.of(export.profile()),
        export.traces().stream().map(TraceBody::of).toList());
  }

  /** What they left in a tenant. */
  @Introspected
  @Schema(name = "UserTrace")
  record TraceBody(
      String tenant,
      List<InvitationTraceBody> invitations,
      @Schema(description = "What is kept of them beside the ledger, until they are erased.")
          List<ValueBody> values,
      @Schema(description = "The policy versions of the changes that they made.")
          List<Long> acted) {

    static TraceBody of(Trace trace) {
      return new TraceBody(
          trace.tenant().toString(),
          trace.invitations().stream().map(InvitationTraceBody::of).toList(),
          trace.values().stream().map(ValueBody::of).toList(),
          trace.acted());
    }
  }

  /** An invitation that they sent or accepted. */
  @Introspected
  @Schema(name = "InvitationTrace")
  record InvitationTraceBody(
      String id, String email, String invitedBy, String status, Instant createdAt) {

    static InvitationTraceBody of(Invitation invitation) {
      return new InvitationTraceBody(
          invitation.id().toString(),
          invitation.email().value(),
          invitation.invitedBy().toString(),
          invitation.status().name().toLowerCase(Locale.ROOT),
          invitation.createdAt());
    }
  }

  /** A value, and the policy version that it came by. */
  @Introspected
  @Schema(name = "KeptValue")
  record ValueBody(long policyVersion, String value) {

    static ValueBody of(KeptValue value) {
      return new ValueBody(value.policyVersion(), value.value());
    }
  }
}
