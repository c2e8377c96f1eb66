package dev.bailiwick.benchmarks.decide;

/** Who loads a tenant and answers for it. */
enum Whose {
  OURS("ours", "ours"),
  BY_HAND("by hand", "byHand"),
  CASBIN("jCasbin", "byCasbin");

  private final String title;
  private final String benchmark;

  Whose(String title, String benchmark) {
    this.title = title;
    this.benchmark = benchmark;
  }

  /** The heading of its column. */
  String title() {
    return title;
  }

  /** The method of {@link FlatDecision} that measures it. */
  String benchmark() {
    return benchmark;
  }

  Object load(FlatTenant tenant) {
    return switch (this) {
      case OURS -> Ours.flat(tenant);
      case BY_HAND -> new HandWritten(tenant);
      case CASBIN -> PlainCasbin.of(tenant);
    };
  }
}
