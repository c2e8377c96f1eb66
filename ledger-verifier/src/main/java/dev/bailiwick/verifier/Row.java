package dev.bailiwick.verifier;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One row of a ledger as it was exported.
 *
 * @param hashed the text that was hashed: the line without its hash and values
 * @param values the personal values that have not been erased, in the order of their commitments
 */
record Row(
    String tenant,
    long version,
    String changes,
    String previous,
    String hash,
    String hashed,
    List<PersonalValue> values) {

  static final String BEGINNING = "{\"actor\":";

  Row {
    values = List.copyOf(values);
  }

  static Row read(Line line) throws Flaw {
    line.expect(BEGINNING).string();
    line.expect(",\"at\":").string();
    String changes = line.expect(",\"changes\":").string();
    int hashAt = line.position();
    String hash = line.expect(",\"hash\":").string();
    int previousAt = line.position();
    String previous = line.expect(",\"previous\":").string();
    String tenant = line.expect(",\"tenant\":").string();
    int valuesAt = line.position();
    List<PersonalValue> values = values(line.expect(",\"values\":"));
    int versionAt = line.position();
    long version = line.expect(",\"version\":").number();
    line.expect("}").end();
    String hashed =
        line.slice(0, hashAt)
            + line.slice(previousAt, valuesAt)
            + line.slice(versionAt, line.position());
    return new Row(tenant, version, changes, previous, hash, hashed, values);
  }

  private static List<PersonalValue> values(Line line) throws Flaw {
    List<PersonalValue> values = new ArrayList<>();
    line.expect("[");
    while (!line.continuesWith("]")) {
      if (!values.isEmpty()) {
        line.expect(",");
      }
      values.add(PersonalValue.read(line));
    }
    line.expect("]");
    return values;
  }

  /** Passes where the row is what it was when it was hashed, and its values too. */
  void requireWhole() throws Flaw {
    String computed = HexFormat.of().formatHex(Bytes.sha256(Bytes.utf8(hashed)));
    Flaw.unless(computed.equals(hash), "the row was changed: its hash is that of another");
    String before = "";
    for (PersonalValue value : values) {
      Flaw.unless(before.compareTo(value.commitment()) < 0, "the values are out of order");
      before = value.commitment();
      value.require(changes);
    }
  }
}
