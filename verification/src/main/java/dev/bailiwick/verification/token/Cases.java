package dev.bailiwick.verification.token;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** All of them. */
final class Cases {

  private Cases() {}

  static List<Case> of(Forge forge, RandomGenerator random) {
    return Stream.of(
            GoodCases.of(forge),
            AlgorithmCases.of(forge),
            HeaderCases.of(forge),
            ClaimCases.of(forge),
            TimeCases.of(forge),
            OriginCases.of(forge),
            SignatureCases.of(forge, random),
            FormCases.of(forge),
            EncodingCases.of(forge),
            JsonCases.of(forge))
        .flatMap(List::stream)
        .toList();
  }
}
