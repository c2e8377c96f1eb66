package dev.bailiwick.verification.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** A way to tamper with a ledger; each time somewhere else. */
record Tampering(String name, Attempt attempt) {

  /** What the forger makes of it, or the same again where there was nothing to do just here. */
  @FunctionalInterface
  interface Attempt {
    Exported on(Evidence evidence, Random random);
  }

  /** Something that is done to the lines in place. */
  @FunctionalInterface
  interface Edit {
    void apply(List<String> lines, Random random);
  }

  static Tampering onText(String name, BiFunction<String, Random, String> edit) {
    return new Tampering(
        name, (it, random) -> new Exported(edit.apply(Exported.text(it.lines()), random), null));
  }

  static Tampering onLines(String name, Edit edit) {
    return new Tampering(
        name,
        (it, random) -> {
          List<String> lines = new ArrayList<>(it.lines());
          edit.apply(lines, random);
          return Exported.of(lines, null);
        });
  }

  /** On one line; the head is one among many, and still has its turn. */
  static Tampering onLine(String name, BiFunction<String, Random, String> edit) {
    return onLines(
        name,
        (lines, random) -> {
          int at = random.nextInt(4) == 0 ? lines.size() - 1 : anyRow(lines, random);
          lines.set(at, edit.apply(lines.get(at), random));
        });
  }

  static Tampering onRow(String name, BiFunction<Row, Random, Row> edit) {
    return onLines(
        name,
        (lines, random) -> {
          int at = anyRow(lines, random);
          lines.set(at, edit.apply(Row.of(lines.get(at)), random).line());
        });
  }

  /** The place of a row, with the head still there. */
  static int anyRow(List<String> lines, Random random) {
    return random.nextInt(lines.size() - 1);
  }
}
