package dev.bailiwick.verifier;

import org.jspecify.annotations.Nullable;

/** The rows of one tenant so far, each chained to the one before. */
final class Chain {

  private final @Nullable Head earlier;
  private String tenant = "";
  private long version;
  private String hash = "0".repeat(64);
  private int values;

  /** A chain that has to lead through the earlier head, if there is one. */
  Chain(@Nullable Head earlier) {
    this.earlier = earlier;
  }

  void add(Row row) throws Flaw {
    Flaw.unless(version == 0 || row.tenant().equals(tenant), "a row of another tenant");
    Flaw.unless(
        row.version() == version + 1,
        "version " + (version + 1) + " expected, and not " + row.version());
    Flaw.unless(row.previous().equals(hash), "the row is not chained to the one before");
    row.requireWhole();
    if (earlier != null) {
      requirePassing(earlier, row);
    }
    tenant = row.tenant();
    version = row.version();
    hash = row.hash();
    values += row.values().size();
  }

  private static void requirePassing(Head earlier, Row row) throws Flaw {
    Flaw.unless(earlier.tenant().equals(row.tenant()), "the earlier head is another tenant's");
    Flaw.unless(
        earlier.version() != row.version() || earlier.hash().equals(row.hash()),
        "history was rewritten: the earlier head has another row of this version");
  }

  /** Passes where this is the head of all the rows, and the earlier head lies behind. */
  void require(Head head) throws Flaw {
    Flaw.unless(version > 0, "no row");
    Flaw.unless(
        head.tenant().equals(tenant) && head.version() == version && head.hash().equals(hash),
        "the signed head is not that of the last row");
    Flaw.unless(
        earlier == null || earlier.version() <= version,
        "the tail was cut: an earlier head is further on");
  }

  Verdict.Whole verdict() {
    return new Verdict.Whole(tenant, version, hash, values);
  }
}
