package dev.bailiwick.verifier;

/** What a verification came to. */
public sealed interface Verdict {

  /** Nothing was edited, deleted, reordered or cut, down to this last row. */
  record Whole(String tenant, long version, String hash, int values) implements Verdict {

    @Override
    public String toString() {
      return "whole: tenant %s, versions 1 to %d, %d personal values; the last hash is %s"
          .formatted(tenant, version, values, hash);
    }
  }

  /** The first line at which it shows that something was. */
  record Broken(String where, String flaw) implements Verdict {

    @Override
    public String toString() {
      return "broken: " + where + ": " + flaw;
    }
  }
}
