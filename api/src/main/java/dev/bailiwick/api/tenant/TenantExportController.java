package dev.bailiwick.api.tenant;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.tenant.TenantExport;
import dev.bailiwick.tenants.tenant.usecase.ExportTenant;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;

/** Everything about a tenant, to take away. */
@Controller("/v1/tenants/{tenant}/export")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tenants")
@AnswersProblems
final class TenantExportController {

  private final ExportTenant exportTenant;
  private final Addresses addresses;

  TenantExportController(ExportTenant exportTenant, Addresses addresses) {
    this.exportTenant = exportTenant;
    this.addresses = addresses;
  }

  @Get(produces = "application/zip")
  @Needs("bw.tenant:export")
  @Operation(
      operationId = "exportTenant",
      summary = "Everything about a tenant as one archive, secrets apart",
      description = "Owners of a suspended tenant may, too. It is whole where `manifest.json` is.")
  @ApiResponse(
      responseCode = "200",
      description = "A ZIP of JSON files, a manifest the last of them",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<InputStream> export(@Parameter(hidden = true) Caller by, String tenant) {
    TenantExport export = exportTenant.export(by, addresses.tenant(tenant));
    return HttpResponse.ok(ZippedExport.of(export))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + export.tenant() + ".zip\"");
  }
}
