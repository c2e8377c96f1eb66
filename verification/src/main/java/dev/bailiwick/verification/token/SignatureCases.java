package dev.bailiwick.verification.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Tokens whose signature is not theirs. */
final class SignatureCases {

  private static final int FLIPS = 24;

  private final Forge forge;
  private final RandomGenerator random;
  private final List<Case> all = new ArrayList<>();

  private SignatureCases(Forge forge, RandomGenerator random) {
    this.forge = forge;
    this.random = random;
  }

  static List<Case> of(Forge forge, RandomGenerator random) {
    SignatureCases cases = new SignatureCases(forge, random);
    cases.signatures();
    return cases.all;
  }

  private void add(String name, String token) {
    all.add(Case.refused("signature", name, token));
  }

  private void signatures() {
    Draft good = good();
    String input = good.input();
    byte[] signature = forge.signer().sign(input);
    for (int i = 0; i < FLIPS; i++) {
      byte[] bent = signature.clone();
      int bit = random.nextInt(bent.length * 8);
      bent[bit / 8] ^= (byte) (1 << bit % 8);
      add("bit " + bit, input + "." + Draft.part(bent));
    }
    for (int length : List.of(1, 2, 128, 255, 257, 512)) {
      add(length + " bytes of it", input + "." + Draft.part(Arrays.copyOf(signature, length)));
    }
    byte[] before = new byte[257];
    System.arraycopy(signature, 0, before, 1, 256);
    add("a zero before it", input + "." + Draft.part(before));
    add("zeros", input + "." + Draft.part(new byte[256]));
    byte[] ones = new byte[256];
    Arrays.fill(ones, (byte) 0xff);
    add("above the modulus", input + "." + Draft.part(ones));
    add("of another token", input + "." + Draft.part(forge.signer().sign(good().input())));
    add(
        "of the payload alone",
        input + "." + Draft.part(forge.signer().sign(input.substring(input.indexOf('.') + 1))));
    add("by the pool's other key", good().signedBy(forge.pool().signers().get(1)).text());
    add(
        "of another header",
        Draft.part(good.header("typ", "JWT").headerJson())
            + input.substring(input.indexOf('.'))
            + "."
            + Draft.part(signature));
  }

  private Draft good() {
    return forge.good();
  }
}
