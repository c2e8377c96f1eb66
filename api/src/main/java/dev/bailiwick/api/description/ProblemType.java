package dev.bailiwick.api.description;

/** A type of problem, what it means and what to do. */
record ProblemType(String code, int status, String meaning, String remedy) {

  /** As it stands in a problem. */
  String urn() {
    return "urn:bailiwick:problem:" + code;
  }
}
