package dev.bailiwick.authorization.catalogue;

/** Where the resources of a type lie. */
public enum Placement {
  TENANT,
  WORKSPACE
}
