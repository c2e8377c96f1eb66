package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.ledger.SigningKey;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key by which this installation signs the heads of its ledgers. */
@Factory
final class LedgerKey {

  private static final String SETTING = "bailiwick.ledger.signing-key";

  /** Read at the start, so that a wrong setting is not first met by an auditor. */
  @Context
  SigningKey signingKey(@Property(name = SETTING) String file) {
    try {
      return SigningKey.read(Files.readString(Path.of(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          SETTING + " names a file with an Ed25519 key (PKCS#8 in PEM), and not " + file, e);
    }
  }
}
