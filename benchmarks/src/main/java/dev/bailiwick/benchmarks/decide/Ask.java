package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.authorization.decision.AccessRequest;

/** A request to one of the loaded tenants, and its right answer. */
record Ask(int tenant, AccessRequest request, boolean permitted) {}
