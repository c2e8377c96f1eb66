package dev.bailiwick.verifier;

/**
 * A signed head: that at this time the tenant's ledger ended with this row.
 *
 * @param signed the text that was signed: the line without its signature
 */
record Head(
    String tenant, long version, String hash, String keyId, String signature, String signed) {

  private static final int SIGNATURE_BYTES = 64;

  static Head read(Line line) throws Flaw {
    line.expect("{\"at\":").string();
    String hash = line.expect(",\"hash\":").string();
    String keyId = line.expect(",\"key_id\":").string();
    int signatureAt = line.position();
    String signature = line.expect(",\"signature\":").string();
    int tenantAt = line.position();
    String tenant = line.expect(",\"tenant\":").string();
    long version = line.expect(",\"version\":").number();
    line.expect("}").end();
    String signed = line.slice(0, signatureAt) + line.slice(tenantAt, line.position());
    return new Head(tenant, version, hash, keyId, signature, signed);
  }

  /** Passes where one of these keys signed this. */
  void requireSignedBy(Keys keys) throws Flaw {
    byte[] bytes = Bytes.base64(signature, SIGNATURE_BYTES, "the signature");
    Flaw.unless(keys.knows(keyId), "the head is signed by a key that was not given: " + keyId);
    Flaw.unless(keys.verify(keyId, Bytes.utf8(signed), bytes), "the head's signature is not right");
  }
}
