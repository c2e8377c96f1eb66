package dev.bailiwick.verification.token;

import java.util.List;

/** The pools that are ours, one whose keys cannot be had, and who else signs tokens. */
record World(List<Pool> pools, Pool unreachable, Pool foreign, Signer stranger, Signer encrypting) {

  World {
    pools = List.copyOf(pools);
  }

  static World make() {
    Pool first = Pool.make("eu-west-1_FIRST01", "amazonaws.com");
    return new World(
        List.of(
            first,
            Pool.make("us-gov-west-1_GOV01", "amazonaws.com"),
            Pool.make("cn-north-1_CN01", "amazonaws.com.cn"),
            Pool.make("eusc-de-east-1_EUSC01", "amazonaws.eu")),
        Pool.make("eu-west-1_DOWN01", "amazonaws.com"),
        Pool.make("eu-west-1_OTHER01", "amazonaws.com"),
        Signer.make(first.signer().keyId(), 2048),
        Signer.make("encrypting", 2048));
  }

  Pool first() {
    return pools.getFirst();
  }

  /** The keys of this pool; the first has one among them that is for encrypting. */
  String published(Pool pool) {
    return pool.keys(pool.equals(first()) ? List.of(encrypting.published("enc")) : List.of());
  }

  /** The pools of whose partitions the other verifier knows the hosts. */
  List<Pool> comparable() {
    return pools.stream().filter(pool -> pool.suffix().equals("amazonaws.com")).toList();
  }
}
