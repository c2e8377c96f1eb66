package dev.bailiwick.verification.oracle;

import java.util.List;

/** An installation with all its tenants. */
public record World(Installation installation, List<Tenant> tenants) {}
