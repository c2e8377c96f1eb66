package dev.bailiwick.authorization.ledger.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ExportLedgerTest {

  private static final SigningKey KEY =
      SigningKey.read(
          """
          -----BEGIN PRIVATE KEY-----
          MC4CAQAwBQYDK2VwBCIEIIlP6TFH2C00cl42Q44TDlgP2R1p2cK7gdT1bza2Bnsj
          -----END PRIVATE KEY-----
          """);

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);

  @Test
  void eachRowIsALineAndTheSignedHeadTheLast() {
    ground.give(
        acme.owner(), acme.tenant(), acme.member().subject(), "bw.admin", acme.scope("tenant"));
    List<String> lines = text(export(acme.owner())).lines().toList();
    List<LedgerEntry> entries = ground.entries(acme.tenant());
    assertEquals(3, entries.size());
    assertEquals(entries.stream().map(LedgerEntry::line).toList(), lines.subList(0, 3));
    assertTrue(lines.getLast().contains("\"hash\":\"" + entries.getLast().hash() + "\""));
    assertTrue(lines.getLast().endsWith(",\"version\":3}"));
  }

  @Test
  void aLineHoldsWhatIsHashedAndTheValuesBesideIt() {
    LedgerEntry first = ground.entries(acme.tenant()).getFirst();
    String hashed =
        first
            .line()
            .replaceFirst(",\"hash\":\"[0-9a-f]{64}\"", "")
            .replaceFirst(",\"values\":\\[.*]", "");
    assertEquals(first.canonical(), hashed);
    assertTrue(first.line().contains("\",\"value\":\"Acme\"}"));
  }

  @Test
  void aLongLedgerComesInPartsAndEndsWhereItWasWhenAsked() {
    for (int i = 0; i < 700; i++) {
      WorkspaceId id = WorkspaceId.random();
      ground
          .ports()
          .append(acme.tenant(), new WorkspaceCreated(id, null, "w-" + id, new Personal("W")));
    }
    Iterator<String> parts = export(acme.owner()).iterator();
    List<String> read = new ArrayList<>();
    read.add(parts.next());
    acme.member();
    parts.forEachRemaining(read::add);
    assertEquals(List.of(500L, 201L, 1L), read.stream().map(it -> it.lines().count()).toList());
    assertTrue(read.getLast().endsWith(",\"version\":701}\n"));
  }

  @Test
  void onlyWhoMayExport() {
    assertEquals(Outcome.DONE, outcome(acme.holding("bw.admin", "tenant")));
    assertEquals("forbidden", outcome(acme.holding("bw.member", "tenant")));
    assertEquals("forbidden", outcome(acme.holding("bw.workspace_admin", "design")));
    assertEquals("not_found", outcome(ground.someone()));
  }

  private String outcome(Caller by) {
    return Outcome.of(() -> export(by));
  }

  private static String text(Stream<String> parts) {
    return String.join("", parts.toList());
  }

  private Stream<String> export(Caller by) {
    return new ExportLedger(
            ground.reads(),
            new SignedLedger(
                ground.ports().transactions(), ground.ports().ledger(), KEY, ground.clock()),
            ground.ports().acts(ground.clock()))
        .export(by, acme.tenant());
  }
}
