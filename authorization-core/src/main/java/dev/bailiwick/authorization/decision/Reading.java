package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.condition.Truth;

/** How a request is read, and what becomes of a rule that nobody knows to be met or not. */
enum Reading {
  /** All is said that counts; what is unknown is held against the subject. */
  AS_ASKED,

  /** More may be there than is said; what is unknown is held against the subject. */
  AT_WORST,

  /** More may be there than is said; what is unknown is held in favour of the subject. */
  AT_BEST;

  Facts facts(Policy policy, int subject, AccessRequest request, int workspace) {
    RequestFacts said = new RequestFacts(policy, subject, request, workspace);
    return this == AS_ASKED ? said : new OpenFacts(said);
  }

  boolean allows(Truth truth) {
    return truth == Truth.TRUE || (truth == Truth.UNKNOWN && this == AT_BEST);
  }

  boolean denies(Truth truth) {
    return truth == Truth.TRUE || (truth == Truth.UNKNOWN && this != AT_BEST);
  }
}
