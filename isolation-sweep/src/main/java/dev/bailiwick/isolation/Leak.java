package dev.bailiwick.isolation;

/** Something by which a caller can tell what is another tenant's from what is nowhere. */
record Leak(String operation, String caller, String what, String foreign, String absent) {

  static Leak between(
      Operation operation, Caller caller, String what, Answer foreign, Answer absent) {
    return new Leak(operation.id(), caller.name(), what, brief(foreign), brief(absent));
  }

  private static String brief(Answer answer) {
    String body = answer.body();
    return answer.status()
        + " "
        + answer.headers()
        + " "
        + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
  }
}
