package dev.bailiwick.api.ledger;

import dev.bailiwick.authorization.ledger.SigningKey;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The key that the heads of ledgers are verified by, for whoever was handed an export. */
@Controller("/.well-known/bailiwick-ledger-key")
@Tag(name = "ledger")
final class LedgerKeyController {

  private final SigningKey key;

  LedgerKeyController(SigningKey key) {
    this.key = key;
  }

  @Get(produces = "application/x-pem-file")
  @Operation(operationId = "getLedgerKey", summary = "The public key of signed heads, in PEM")
  String key() {
    return key.publicPem();
  }
}
