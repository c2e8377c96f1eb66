package dev.bailiwick.api.ledger;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Streamed;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.ledger.usecase.ExportLedger;
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

/** A tenant's ledger, with the proof that nothing in it was changed. */
@Controller("/v1/tenants/{tenant}/policy/export")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "ledger")
@AnswersProblems
final class LedgerController {

  private final ExportLedger exportLedger;
  private final Addresses addresses;

  LedgerController(ExportLedger exportLedger, Addresses addresses) {
    this.exportLedger = exportLedger;
    this.addresses = addresses;
  }

  @Get(produces = "application/x-ndjson")
  @Needs("bw.audit:export")
  @Operation(
      operationId = "exportLedger",
      summary = "The whole ledger, a row a line, and a signed head as the last line")
  @ApiResponse(
      responseCode = "200",
      description = "Whole only where its last line is there",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(type = "string", format = "binary")))
  InputStream export(@Parameter(hidden = true) Caller by, String tenant) {
    return Streamed.of(exportLedger.export(by, addresses.tenant(tenant)));
  }
}
