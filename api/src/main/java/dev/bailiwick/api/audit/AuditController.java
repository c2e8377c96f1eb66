package dev.bailiwick.api.audit;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.api.http.Streamed;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditItem;
import dev.bailiwick.authorization.audit.usecase.AuditDirectory;
import dev.bailiwick.authorization.caller.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** Who did what in a tenant. */
@Controller("/v1/tenants/{tenant}/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "audit")
@AnswersProblems
final class AuditController {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final AuditDirectory audit;
  private final AuditFiles files;
  private final Addresses addresses;
  private final Cursors cursors;

  AuditController(AuditDirectory audit, AuditFiles files, Addresses addresses, Cursors cursors) {
    this.audit = audit;
    this.files = files;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Get
  @Needs("bw.audit:read")
  @Operation(
      operationId = "listAudit",
      summary = "Who did what: changes, acts and refusals, the last first")
  @Paged
  @Filtered
  HttpResponse<Items<AuditItemBody>> list(
      @Parameter(hidden = true) Caller by, String tenant, HttpRequest<?> request) {
    return cursors.respond(
        request,
        audit.list(by, addresses.tenant(tenant), SentFilter.read(request), cursors.wanted(request)),
        AuditItemBody::of);
  }

  @Get(
      value = "/export",
      produces = {NDJSON, CSV, MediaType.APPLICATION_JSON})
  @Needs("bw.audit:export")
  @Operation(
      operationId = "exportAudit",
      summary = "The same as a file, a line each; in CSV no text is a formula")
  @Filtered
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = NDJSON, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary"))
      })
  HttpResponse<InputStream> export(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(
              description = "The form of the file.",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"ndjson", "csv"}))
          @QueryValue(value = "format", defaultValue = "ndjson")
          String format,
      HttpRequest<?> request) {
    TenantId id = addresses.tenant(tenant);
    return switch (format) {
      case "ndjson" -> file(NDJSON, files.ndjson(parts(by, id, request)));
      case "csv" -> file(CSV, files.csv(parts(by, id, request)));
      default -> throw Refusal.invalid("format", "A file is ndjson or csv.");
    };
  }

  private Stream<List<AuditItem>> parts(Caller by, TenantId tenant, HttpRequest<?> request) {
    return audit.export(by, tenant, SentFilter.read(request));
  }

  private static HttpResponse<InputStream> file(String mediaType, Stream<String> text) {
    return HttpResponse.ok(Streamed.of(text)).contentType(mediaType);
  }
}
