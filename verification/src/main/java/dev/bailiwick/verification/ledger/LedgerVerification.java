package dev.bailiwick.verification.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.tenants.RandomTenant;
import dev.bailiwick.verifier.LedgerVerifier;
import dev.bailiwick.verifier.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;

/** A ledger is whole as it is exported, and found broken however it was tampered with. */
public final class LedgerVerification {

  private static final int EARLIER_ROWS = 120;
  private static final int ROWS = 300;

  private final Random random;
  private final Evidence evidence;
  private final LedgerVerifier verifier;

  private LedgerVerification(long seed) {
    random = new Random(seed);
    Signer own = Signer.random();
    SigningKey key = SigningKey.read(own.privatePem());
    verifier = new LedgerVerifier(key.publicPem());
    RandomTenant tenant = new RandomTenant(random, key);
    tenant.growTo(EARLIER_ROWS);
    List<String> earlier = tenant.export();
    tenant.growTo(ROWS);
    RandomTenant neighbour = new RandomTenant(random, key);
    neighbour.growTo(EARLIER_ROWS);
    evidence = new Evidence(tenant.export(), earlier, neighbour.export(), own, Signer.random());
  }

  /** Tampers so often; the last line that it prints are the figures in JSON. */
  public static boolean run(long seed, int tamperings, PrintStream out) {
    out.println("seed " + seed + "; it decides what is done, while ids, salts and keys are new");
    LedgerVerification verification = new LedgerVerification(seed);
    boolean whole = verification.untouchedIsWhole();
    out.println("an untouched export, values erased or not, is " + (whole ? "whole" : "refused"));
    int undetected = verification.tamper(tamperings, out);
    boolean ok = whole && undetected == 0;
    out.printf(
        "{\"name\":\"ledger\",\"ok\":%s,\"seed\":%d,\"tamperings\":%d,\"undetected\":%d}%n",
        ok, seed, tamperings, undetected);
    return ok;
  }

  /** With an earlier export or its head, and with any values erased. */
  private boolean untouchedIsWhole() {
    List<String> erased =
        evidence.lines().stream()
            .map(
                line ->
                    random.nextInt(3) > 0
                        ? line
                        : line.replaceFirst("\"values\":\\[.*]", "\"values\":[]"))
            .toList();
    return List.of(
            Exported.of(evidence.lines(), null),
            Exported.of(evidence.lines(), evidence.earlierHead() + "\n"),
            Exported.of(evidence.lines(), Exported.text(evidence.earlier())),
            Exported.of(evidence.lines(), Exported.text(evidence.lines())),
            Exported.of(erased, Exported.text(evidence.lines())))
        .stream()
        .allMatch(this::isFoundWhole);
  }

  private int tamper(int times, PrintStream out) {
    List<Tampering> ways = Tamperings.all();
    int undetected = 0;
    for (int done = 0; done < times; ) {
      Tampering way = ways.get(done % ways.size());
      Exported tampered = way.attempt().on(evidence, random);
      if (isAsItWas(tampered)) {
        continue;
      }
      done++;
      if (isFoundWhole(tampered)) {
        undetected++;
        out.println("undetected: " + way.name() + ", the tampering of number " + done);
      }
    }
    out.println(times + " tamperings in " + ways.size() + " ways");
    return undetected;
  }

  private boolean isAsItWas(Exported exported) {
    return exported.earlier() == null && exported.text().equals(Exported.text(evidence.lines()));
  }

  private boolean isFoundWhole(Exported exported) {
    try (InputStream text = file(exported.text());
        InputStream earlier = exported.earlier() == null ? null : file(exported.earlier())) {
      return verifier.verify(text, earlier) instanceof Verdict.Whole;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
