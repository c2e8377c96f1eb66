package dev.bailiwick.authorization.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

  private static final TenantId TENANT = TenantId.SYSTEM;
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00.123456789Z");
  private static final UserId RICK =
      new UserId(UUID.fromString("00000000-0000-4000-8000-0000000000aa"));

  private static WrittenChanges changes() {
    return WrittenChanges.of(
        List.of(
            new TenantCreated("acme", new Personal("Acme \"&\" Söhne\n")),
            new MemberAdded(RICK, null)),
        new Random(1));
  }

  private static LedgerEntry first() {
    return LedgerEntry.after(LedgerHead.NONE, TENANT, AT, Actor.BAILIWICK, changes());
  }

  @Test
  void theCanonicalBytesAreThoseOfTheDecisionPage() {
    Commitment name = changes().commitments().getFirst();
    String written =
        "[{\"change\":\"tenant_created\",\"name\":{\"commitment\":\""
            + name.commitment()
            + "\"},\"slug\":\"acme\"},{\"change\":\"member_added\",\"external_id\":null,"
            + "\"member\":\"00000000-0000-4000-8000-0000000000aa\"}]";
    assertEquals(written, changes().canonical());
    assertEquals(
        "{\"actor\":\"bailiwick\",\"at\":\"2026-11-20T12:00:00.123456Z\",\"changes\":\""
            + written.replace("\"", "\\\"")
            + "\",\"previous\":\""
            + "0".repeat(64)
            + "\",\"tenant\":\"00000000-0000-7000-8000-000000000001\",\"version\":1}",
        first().canonical());
  }

  @Test
  void theHashIsSha256OverTheCanonicalBytes() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(first().canonical().getBytes(StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(digest), first().hash());
  }

  @Test
  void aCommitmentIsSha256OverSaltAndValueAndTheValueIsNowhereInTheRow() throws Exception {
    Commitment name = changes().commitments().getFirst();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Base64.getUrlDecoder().decode(name.salt()));
    digest.update(name.value().getBytes(StandardCharsets.UTF_8));
    assertEquals(
        Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()), name.commitment());
    assertFalse(first().canonical().contains("Acme"));
  }

  @Test
  void equalValuesHaveUnequalCommitments() {
    Personal same = new Personal("same");
    List<Commitment> commitments =
        WrittenChanges.of(
                List.of(new TenantCreated("a", same), new TenantCreated("b", same)), new Random(2))
            .commitments();
    assertFalse(commitments.get(0).commitment().equals(commitments.get(1).commitment()));
  }

  @Test
  void aRowFollowsOnlyTheOneItIsChainedTo() {
    LedgerEntry first = first();
    LedgerEntry second =
        LedgerEntry.after(first.head(), TENANT, AT.plusSeconds(1), Actor.BAILIWICK, changes());
    assertTrue(first.follows(LedgerHead.NONE));
    assertTrue(second.follows(first.head()));
    assertFalse(second.follows(LedgerHead.NONE));
    assertFalse(edited(second).follows(first.head()));
  }

  private static LedgerEntry edited(LedgerEntry entry) {
    return new LedgerEntry(
        entry.tenant(),
        entry.version(),
        entry.at(),
        new Actor("user:someone-else"),
        entry.changes(),
        entry.previous(),
        entry.hash(),
        entry.commitments());
  }
}
