package dev.bailiwick.api.invitation;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.usecase.AcceptInvitation;
import dev.bailiwick.tenants.invitation.usecase.InvitationDirectory;
import dev.bailiwick.tenants.invitation.usecase.InviteMember;
import dev.bailiwick.tenants.invitation.usecase.OwnInvitations;
import dev.bailiwick.tenants.invitation.usecase.ResendInvitation;
import dev.bailiwick.tenants.invitation.usecase.RevokeInvitation;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invitations by e-mail. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "invitations")
@AnswersProblems
final class InvitationsController {

  private static final String OF_TENANT = "/tenants/{tenant}/invitations";

  private final InviteMember inviteMember;
  private final AcceptInvitation acceptInvitation;
  private final RevokeInvitation revokeInvitation;
  private final ResendInvitation resendInvitation;
  private final InvitationDirectory directory;
  private final OwnInvitations own;
  private final Addresses addresses;
  private final Cursors cursors;

  InvitationsController(
      InviteMember inviteMember,
      AcceptInvitation acceptInvitation,
      RevokeInvitation revokeInvitation,
      ResendInvitation resendInvitation,
      InvitationDirectory directory,
      OwnInvitations own,
      Addresses addresses,
      Cursors cursors) {
    this.inviteMember = inviteMember;
    this.acceptInvitation = acceptInvitation;
    this.revokeInvitation = revokeInvitation;
    this.resendInvitation = resendInvitation;
    this.directory = directory;
    this.own = own;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  /** The tenant that the caller now belongs to. */
  @Introspected
  @Schema(name = "InvitationAccepted")
  record AcceptedBody(ReferenceBody tenant) {}

  @Post(OF_TENANT)
  @Status(HttpStatus.CREATED)
  @Needs("bw.invitation:create")
  @Operation(operationId = "inviteMember", summary = "Invite someone by e-mail")
  HttpResponse<InvitationBody> invite(
      @Parameter(hidden = true) Caller by, String tenant, @Body InvitationBody.New body) {
    TenantId id = addresses.tenant(tenant);
    Invitation invitation = inviteMember.invite(by, id, body.wanted());
    return Bodies.created(
        InvitationBody.of(invitation), "/v1/tenants/" + id + "/invitations/" + invitation.id());
  }

  @Get(OF_TENANT)
  @Needs("bw.invitation:read")
  @Operation(operationId = "listInvitations", summary = "The tenant's invitations")
  @Paged
  HttpResponse<Items<InvitationBody>> list(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable String email,
      HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.list(
            by,
            addresses.tenant(tenant),
            status == null ? null : status(status),
            email == null ? null : InvitationBody.address(email),
            cursors.wanted(request)),
        InvitationBody::of);
  }

  private static Invitation.Status status(String word) {
    return Arrays.stream(Invitation.Status.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
        .findAny()
        .orElseThrow(() -> Refusal.invalid("status", "No invitation stands so."));
  }

  @Get(OF_TENANT + "/{invitation}")
  @Needs("bw.invitation:read")
  @Operation(operationId = "getInvitation", summary = "One invitation")
  InvitationBody get(@Parameter(hidden = true) Caller by, String tenant, String invitation) {
    return InvitationBody.of(
        directory.get(by, addresses.tenant(tenant), Addresses.id(InvitationId::parse, invitation)));
  }

  @Delete(OF_TENANT + "/{invitation}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.invitation:delete")
  @Operation(operationId = "revokeInvitation", summary = "Take an invitation back")
  HttpResponse<?> revoke(@Parameter(hidden = true) Caller by, String tenant, String invitation) {
    revokeInvitation.revoke(
        by, addresses.tenant(tenant), Addresses.id(InvitationId::parse, invitation));
    return HttpResponse.noContent();
  }

  @Post(OF_TENANT + "/{invitation}/resend")
  @Needs("bw.invitation:change")
  @Operation(
      operationId = "resendInvitation",
      summary = "Send an invitation's letter again",
      description = "At most once a minute; the tokens of older letters open nothing any more.")
  InvitationBody resend(@Parameter(hidden = true) Caller by, String tenant, String invitation) {
    return InvitationBody.of(
        resendInvitation.resend(
            by, addresses.tenant(tenant), Addresses.id(InvitationId::parse, invitation)));
  }

  @Get("/invitations/open")
  @Operation(
      operationId = "listOwnInvitations",
      summary = "What waits for the addresses that the caller has proven")
  Items<OpenInvitationBody> open(@Parameter(hidden = true) Caller by) {
    List<OpenInvitationBody> waiting =
        own.of(person(by)).stream().map(OpenInvitationBody::of).toList();
    return new Items<>(waiting, null);
  }

  @Post("/invitations/accept")
  @Operation(
      operationId = "acceptInvitation",
      summary = "Accept an invitation by the token from its mail")
  HttpResponse<AcceptedBody> accept(
      @Parameter(hidden = true) Caller by, @Body InvitationBody.Acceptance body) {
    InvitationToken token =
        InvitationToken.parse(Bodies.required("token", body.token())).orElseThrow(Refusal::absent);
    Changed<TenantId> joined = acceptInvitation.accept(person(by), token);
    ReferenceBody tenant = new ReferenceBody("bw.tenant", joined.value().toString());
    return HttpResponse.ok(new AcceptedBody(tenant))
        .header(POLICY_VERSION, Long.toString(joined.policyVersion()));
  }

  private static Person person(Caller by) {
    if (by instanceof Person person) {
      return person;
    }
    throw Refusal.forbidden("people_only", "Invitations are accepted by people.");
  }
}
