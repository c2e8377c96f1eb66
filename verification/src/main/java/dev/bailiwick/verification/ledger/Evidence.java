package dev.bailiwick.verification.ledger;

import java.util.List;
import java.util.Random;

/**
 * What a forger has before them.
 *
 * @param lines the true export, its head as the last line
 * @param earlier an export of the same ledger from before
 * @param neighbour another tenant's export, under the same key
 * @param own the installation's key, for the insider
 * @param stranger a key of the forger's own
 */
record Evidence(
    List<String> lines, List<String> earlier, List<String> neighbour, Signer own, Signer stranger) {

  Evidence {
    lines = List.copyOf(lines);
    earlier = List.copyOf(earlier);
    neighbour = List.copyOf(neighbour);
  }

  int rows() {
    return lines.size() - 1;
  }

  /** How many of them were there at the earlier export. */
  int earlierRows() {
    return earlier.size() - 1;
  }

  String neighbourTenant() {
    return Row.of(neighbour.getFirst()).tenant();
  }

  int anyRow(Random random) {
    return random.nextInt(rows());
  }

  String head() {
    return lines.getLast();
  }

  String earlierHead() {
    return earlier.getLast();
  }

  /** The rows, taken apart. */
  List<Row> parsed() {
    return lines.subList(0, rows()).stream().map(Row::of).toList();
  }
}
