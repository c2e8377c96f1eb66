package dev.bailiwick.isolation;

/** Whose a value is that is sent: the caller's own tenant's, the neighbour's, or nobody's. */
enum Side {
  OWN,
  FOREIGN,
  ABSENT
}
