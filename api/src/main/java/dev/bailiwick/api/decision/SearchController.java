package dev.bailiwick.api.decision;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.decision.SearchTokens.Opened;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.usecase.Search;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.decision.usecase.SearchAccess;
import dev.bailiwick.authorization.history.AsOf;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** OpenID AuthZEN's searches. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
@Tag(name = "decisions")
@ApiResponse(
    responseCode = "200",
    description = "A page of what was found",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Schemas.Results.class)))
@ApiResponse(
    responseCode = "4XX",
    description = "What is wrong, as AuthZEN has it",
    content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "string")))
final class SearchController {

  private final SearchAccess searchAccess;
  private final SearchTokens tokens;
  private final Addresses addresses;

  SearchController(SearchAccess searchAccess, SearchTokens tokens, Addresses addresses) {
    this.searchAccess = searchAccess;
    this.tokens = tokens;
    this.addresses = addresses;
  }

  @Post("/access/v1/search/subject")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "searchSubjects",
      summary = "Who may do this to that resource? In the application's own tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.SubjectSearch.class)))
  @Dated
  byte[] subjects(
      @Parameter(hidden = true) Caller by,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return search(Searched.SUBJECT, by, null, asOf, JsonBody.of(request, body));
  }

  @Post("/tenants/{tenant}/access/v1/search/subject")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "searchSubjectsInTenant",
      summary = "Who may do this to that resource? In this tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.SubjectSearch.class)))
  @Dated
  byte[] subjectsIn(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return search(Searched.SUBJECT, by, addresses.tenant(tenant), asOf, JsonBody.of(request, body));
  }

  @Post("/access/v1/search/resource")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "searchResources",
      summary = "To which resources may this subject do this? In the application's own tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.ResourceSearch.class)))
  @Dated
  byte[] resources(
      @Parameter(hidden = true) Caller by,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return search(Searched.RESOURCE, by, null, asOf, JsonBody.of(request, body));
  }

  @Post("/tenants/{tenant}/access/v1/search/resource")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "searchResourcesInTenant",
      summary = "To which resources may this subject do this? In this tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.ResourceSearch.class)))
  @Dated
  byte[] resourcesIn(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return search(
        Searched.RESOURCE, by, addresses.tenant(tenant), asOf, JsonBody.of(request, body));
  }

  @Post("/access/v1/search/action")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "searchActions",
      summary = "What may this subject do to that resource? In the application's own tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.ActionSearch.class)))
  @Dated
  byte[] actions(
      @Parameter(hidden = true) Caller by,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return search(Searched.ACTION, by, null, asOf, JsonBody.of(request, body));
  }

  @Post("/tenants/{tenant}/access/v1/search/action")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "searchActionsInTenant",
      summary = "What may this subject do to that resource? In this tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.ActionSearch.class)))
  @Dated
  byte[] actionsIn(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return search(Searched.ACTION, by, addresses.tenant(tenant), asOf, JsonBody.of(request, body));
  }

  private byte[] search(
      Searched searched, Caller by, @Nullable TenantId tenant, AsOf asOf, byte[] body) {
    SentSearch sent = SentSearch.read(searched, body);
    // Without a tenant in the path there is just one for each caller.
    byte[] bound = searched.bound(tenant == null ? by.subject() : tenant, asOf, sent.question());
    Opened opened = sent.token() == null ? null : tokens.open(bound, sent.token());
    int limit = limit(sent.limit(), opened);
    Search search = new Search(sent.question(), limit, opened == null ? null : opened.from(), asOf);
    Found found = find(searched, by, tenant, search);
    String next = found.next() == null ? "" : tokens.seal(bound, new Opened(limit, found.next()));
    return SearchAnswers.of(searched, sent.question(), found, next);
  }

  private Found find(Searched searched, Caller by, @Nullable TenantId tenant, Search search) {
    return switch (searched) {
      case SUBJECT -> searchAccess.subjects(by, tenant, search);
      case RESOURCE -> searchAccess.resources(by, tenant, search);
      case ACTION -> searchAccess.actions(by, tenant, search);
    };
  }

  private static int limit(@Nullable Integer sent, @Nullable Opened opened) {
    int limit = sent == null ? SentSearch.MOST : sent;
    if (opened == null) {
      return limit;
    }
    if (sent != null && limit != opened.limit()) {
      throw Refusal.invalid("page.limit", "page.limit stays the same from page to page.");
    }
    return opened.limit();
  }
}
