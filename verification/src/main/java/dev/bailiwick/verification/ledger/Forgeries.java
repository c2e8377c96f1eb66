package dev.bailiwick.verification.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What takes another ledger, hashes computed anew, or a key. */
final class Forgeries {

  private Forgeries() {}

  static List<Tampering> all() {
    return Stream.of(neighbours(), hashed(), strangers(), insiders())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Tampering> neighbours() {
    return List.of(
        new Tampering(
            "a neighbour's row",
            (it, r) -> with(it, Math.min(it.anyRow(r), it.neighbour().size() - 2))),
        new Tampering(
            "the neighbour's head", (it, r) -> headed(it.parsed(), it.neighbour().getLast(), null)),
        new Tampering(
            "a neighbour's ledger for one's own",
            (it, r) -> Exported.of(it.neighbour(), it.earlierHead() + "\n")),
        new Tampering(
            "an old export for a new one",
            (it, r) ->
                Exported.of(
                    it.earlier(),
                    Exported.text(r.nextBoolean() ? it.lines() : List.of(it.head())))));
  }

  private static List<Tampering> hashed() {
    return List.of(
        new Tampering(
            "an edit, its own row hashed anew",
            (it, r) -> headed(edited(it, r, row -> marked(row, r).rehashed()), it.head(), null)),
        new Tampering(
            "a row under another number",
            (it, r) ->
                headed(
                    edited(it, r, row -> row.numbered(1 + r.nextInt(999)).rehashed()),
                    it.head(),
                    null)),
        new Tampering(
            "an edit, hashed anew under the old head",
            (it, r) -> headed(rewritten(it, it.rows(), r), it.head(), null)),
        new Tampering(
            "an edit, hashed anew, its hash in the old head",
            (it, r) -> {
              List<Row> rows = rewritten(it, it.rows(), r);
              String hash = it.parsed().getLast().hash();
              return headed(rows, it.head().replace(hash, rows.getLast().hash()), null);
            }));
  }

  private static List<Tampering> strangers() {
    return List.of(
        new Tampering(
            "an edit under a stranger's key",
            (it, r) -> signed(rewritten(it, it.rows(), r), it.stranger(), anyId(it, r), null)),
        new Tampering(
            "the true rows under a stranger's key",
            (it, r) -> signed(it.parsed(), it.stranger(), anyId(it, r), null)),
        new Tampering(
            "an earlier head that a stranger signed",
            (it, r) -> {
              Row row = it.parsed().get(it.anyRow(r));
              return Exported.of(it.lines(), it.stranger().head(row, anyId(it, r)) + "\n");
            }));
  }

  /** Whoever has the installation's own key is found out by what others have kept. */
  private static List<Tampering> insiders() {
    return List.of(
        new Tampering(
            "history rewritten under our own key",
            (it, r) ->
                signed(
                    rewritten(it, it.earlierRows(), r), it.own(), it.own().id(), it.earlierHead())),
        new Tampering(
            "a row left out under our own key",
            (it, r) -> {
              List<Row> rows = new ArrayList<>(it.parsed());
              rows.remove(r.nextInt(it.earlierRows()));
              List<Row> chain = Row.chained(rows, UnaryOperator.identity());
              return signed(chain, it.own(), it.own().id(), it.earlierHead());
            }),
        new Tampering(
            "the tail cut under our own key",
            (it, r) -> {
              List<Row> rows = it.parsed().subList(0, 1 + r.nextInt(it.earlierRows() - 1));
              return signed(rows, it.own(), it.own().id(), it.earlierHead());
            }),
        new Tampering(
            "rows of two tenants under our own key",
            (it, r) -> {
              Row odd = it.parsed().get(it.anyRow(r));
              List<Row> rows =
                  Row.chained(
                      it.parsed(),
                      row -> row.equals(odd) ? row.withTenant(it.neighbourTenant()) : row);
              return signed(rows, it.own(), it.own().id(), null);
            }),
        new Tampering(
            "a gap under our own key",
            (it, r) -> {
              List<Row> rows = new ArrayList<>(it.parsed());
              Row last = rows.removeLast();
              rows.add(last.numbered(it.rows() + 1 + r.nextInt(9)).rehashed());
              return signed(rows, it.own(), it.own().id(), null);
            }),
        new Tampering(
            "the head of another tenant or number under our own key",
            (it, r) -> {
              Row last = it.parsed().getLast();
              Row other =
                  r.nextBoolean()
                      ? last.withTenant(it.neighbourTenant())
                      : last.numbered(it.rows() + 1);
              return headed(it.parsed(), it.own().head(other, it.own().id()), null);
            }));
  }

  private static Exported with(Evidence it, int neighboursRow) {
    List<String> lines = new ArrayList<>(it.lines());
    lines.set(neighboursRow, it.neighbour().get(neighboursRow));
    return Exported.of(lines, null);
  }

  private static String anyId(Evidence it, Random random) {
    return random.nextBoolean() ? it.own().id() : it.stranger().id();
  }

  /** One row says something else. */
  private static List<Row> edited(Evidence it, Random random, UnaryOperator<Row> edit) {
    List<Row> rows = new ArrayList<>(it.parsed());
    int at = it.anyRow(random);
    rows.set(at, edit.apply(rows.get(at)));
    return rows;
  }

  /** One of the first rows says something else, and those after it are chained to that. */
  private static List<Row> rewritten(Evidence it, int first, Random random) {
    Row old = it.parsed().get(random.nextInt(first));
    Row edited = marked(old, random);
    return Row.chained(it.parsed(), row -> row.equals(old) ? edited : row);
  }

  private static Row marked(Row row, Random random) {
    String mark = "{\\\"x" + random.nextInt(1000) + "\\\":1,";
    return row.withChanges(row.changes().replaceFirst("\\{", Matcher.quoteReplacement(mark)));
  }

  private static Exported signed(
      List<Row> rows, Signer signer, String keyId, @Nullable String earlier) {
    return headed(rows, signer.head(rows.getLast(), keyId), earlier);
  }

  private static Exported headed(List<Row> rows, String head, @Nullable String earlier) {
    List<String> lines = new ArrayList<>(rows.stream().map(Row::line).toList());
    lines.add(head);
    return Exported.of(lines, earlier == null ? null : earlier + "\n");
  }
}
