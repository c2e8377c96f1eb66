package dev.bailiwick.api.member;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.tenants.member.usecase.AttributeDirectory;
import dev.bailiwick.tenants.member.usecase.DeclareAttributes;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Which attributes the members of a tenant can have. */
@Controller("/v1/tenants/{tenant}/member-attributes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "members")
@AnswersProblems
final class MemberAttributesController {

  private final DeclareAttributes declareAttributes;
  private final AttributeDirectory directory;
  private final Addresses addresses;

  MemberAttributesController(
      DeclareAttributes declareAttributes, AttributeDirectory directory, Addresses addresses) {
    this.declareAttributes = declareAttributes;
    this.directory = directory;
    this.addresses = addresses;
  }

  @Get
  @Needs("bw.member:read")
  @Operation(
      operationId = "getMemberAttributes",
      summary = "The attributes that are declared for members")
  @Dated
  DeclaredBody get(
      @Parameter(hidden = true) Caller by, String tenant, @Parameter(hidden = true) AsOf asOf) {
    return DeclaredBody.of(directory.list(by, addresses.tenant(tenant), asOf));
  }

  @Put
  @Needs("bw.tenant:change")
  @Operation(
      operationId = "putMemberAttributes",
      summary = "Declare the attributes that members can have; from then on they have no others")
  HttpResponse<DeclaredBody> put(
      @Parameter(hidden = true) Caller by, String tenant, @Body DeclaredBody body) {
    Changed<List<DeclaredAttribute>> declared =
        declareAttributes.declare(by, addresses.tenant(tenant), body.wanted());
    return HttpResponse.ok(DeclaredBody.of(declared.value()))
        .header(POLICY_VERSION, Long.toString(declared.policyVersion()));
  }
}
