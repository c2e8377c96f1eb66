package dev.bailiwick.api.invitation;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.invitation.usecase.InviteMany;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Many invitations at once, as JSON or as comma-separated text. */
@Controller("/v1/tenants/{tenant}/invitations/bulk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "invitations")
@AnswersProblems
final class BulkInvitationsController {

  private static final String SUMMARY = "Invite up to 1,000 at once; every line is answered";

  private final InviteMany inviteMany;
  private final Addresses addresses;

  BulkInvitationsController(InviteMany inviteMany, Addresses addresses) {
    this.inviteMany = inviteMany;
    this.addresses = addresses;
  }

  @Post
  @Needs("bw.invitation:create")
  @Operation(operationId = "inviteMembers", summary = SUMMARY)
  BulkBody invite(@Parameter(hidden = true) Caller by, String tenant, @Body BulkBody.New body) {
    return invite(by, tenant, body.lines());
  }

  @Post(consumes = "text/csv")
  @Needs("bw.invitation:create")
  @Operation(operationId = "inviteMembers", summary = SUMMARY)
  BulkBody inviteByText(@Parameter(hidden = true) Caller by, String tenant, @Body String csv) {
    return invite(by, tenant, InvitationCsv.read(csv));
  }

  private BulkBody invite(Caller by, String tenant, List<SentLine> lines) {
    return BulkBody.of(
        lines,
        inviteMany.invite(
            by, addresses.tenant(tenant), lines.stream().map(SentLine::wanted).toList()));
  }
}
