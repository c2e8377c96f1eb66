package dev.bailiwick.local.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The Ed25519 key by which a copy signs the heads of its ledgers, the same at every start. */
public final class SigningKeyFile {

  private SigningKeyFile() {}

  /** The file, made where there is none. */
  public static Path in(DataDirectory directory) {
    Path secrets = directory.path("secrets");
    Path file = secrets.resolve("ledger.pem");
    try {
      if (!Files.exists(file)) {
        Folders.create(secrets);
        PrivateFile.write(file, pem());
      }
      return file;
    } catch (IOException e) {
      throw directory.broken("secrets/ledger.pem", e);
    }
  }

  private static String pem() {
    try {
      byte[] key =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getEncoder().encodeToString(key)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has Ed25519", impossible);
    }
  }
}
