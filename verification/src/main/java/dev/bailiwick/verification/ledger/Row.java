package dev.bailiwick.verification.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row as a forger takes it apart; strings with their quotes and escapes, as they stand. */
record Row(
    String actor,
    String at,
    String changes,
    String hash,
    String previous,
    String tenant,
    String values,
    String version) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\{\"actor\":(.*),\"at\":(.*),\"changes\":(.*),\"hash\":\"(.*)\",\"previous\":\"(.*)\""
              + ",\"tenant\":(.*),\"values\":(.*),\"version\":(\\d+)}",
          Pattern.DOTALL);

  static Row of(String line) {
    Matcher row = FORM.matcher(line);
    if (!row.matches()) {
      throw new IllegalArgumentException("not a row: " + line);
    }
    return new Row(
        row.group(1),
        row.group(2),
        row.group(3),
        row.group(4),
        row.group(5),
        row.group(6),
        row.group(7),
        row.group(8));
  }

  String line() {
    return "{\"actor\":%s,\"at\":%s,\"changes\":%s,\"hash\":\"%s\""
            .formatted(actor, at, changes, hash)
        + ",\"previous\":\"%s\",\"tenant\":%s,\"values\":%s,\"version\":%s}"
            .formatted(previous, tenant, values, version);
  }

  Row withChanges(String other) {
    return new Row(actor, at, other, hash, previous, tenant, values, version);
  }

  Row withTenant(String other) {
    return new Row(actor, at, changes, hash, previous, other, values, version);
  }

  Row numbered(int other) {
    return new Row(actor, at, changes, hash, previous, tenant, values, Integer.toString(other));
  }

  Row withValues(String other) {
    return new Row(actor, at, changes, hash, previous, tenant, other, version);
  }

  /** All rows from the first on, each edited, numbered and hashed anew. */
  static List<Row> chained(List<Row> rows, UnaryOperator<Row> edit) {
    List<Row> chain = new ArrayList<>();
    String previous = "0".repeat(64);
    for (Row row : rows) {
      Row next = edit.apply(row).after(previous, chain.size() + 1);
      chain.add(next);
      previous = next.hash();
    }
    return chain;
  }

  /** Hashed anew, whatever it is chained to. */
  Row rehashed() {
    return after(previous, Integer.parseInt(version));
  }

  private Row after(String before, int number) {
    String numbered = Integer.toString(number);
    String hashed =
        "{\"actor\":%s,\"at\":%s,\"changes\":%s,\"previous\":\"%s\",\"tenant\":%s,\"version\":%s}"
            .formatted(actor, at, changes, before, tenant, numbered);
    return new Row(actor, at, changes, sha256(hashed), before, tenant, values, numbered);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
