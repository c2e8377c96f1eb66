package dev.bailiwick.verifier;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads an exported ledger once, from its first row to its signed head. */
public final class LedgerVerifier {

  private final Keys keys;

  /**
   * A verifier that trusts these keys.
   *
   * @param pem one or more Ed25519 public keys
   * @throws IllegalArgumentException where there is none
   */
  public LedgerVerifier(String pem) {
    this.keys = Keys.read(pem);
  }

  /**
   * Verifies an export.
   *
   * @param earlier an export, or its last line alone, from before: what was whole then must be
   *     found again
   */
  public Verdict verify(InputStream export, @Nullable InputStream earlier) throws IOException {
    Head known = null;
    if (earlier != null) {
      try {
        known = earlierHead(new Lines(earlier));
      } catch (Flaw flaw) {
        return new Verdict.Broken("the earlier head", String.valueOf(flaw.getMessage()));
      }
    }
    Lines lines = new Lines(export);
    try {
      return whole(lines, new Chain(known));
    } catch (Flaw flaw) {
      return new Verdict.Broken("line " + lines.number(), String.valueOf(flaw.getMessage()));
    }
  }

  private Verdict whole(Lines lines, Chain chain) throws IOException, Flaw {
    String line = lines.next();
    for (; line != null && line.startsWith(Row.BEGINNING); line = lines.next()) {
      chain.add(Row.read(new Line(line)));
    }
    if (line == null) {
      throw new Flaw("the signed head is missing behind it");
    }
    Head head = Head.read(new Line(line));
    head.requireSignedBy(keys);
    chain.require(head);
    Flaw.unless(lines.next() == null, "something follows the signed head");
    return chain.verdict();
  }

  private Head earlierHead(Lines lines) throws IOException, Flaw {
    String last = "";
    for (String line = lines.next(); line != null; line = lines.next()) {
      last = line;
    }
    Head head = Head.read(new Line(last));
    head.requireSignedBy(keys);
    return head;
  }
}
