package dev.bailiwick.persistence;

import jakarta.inject.Singleton;

/** All the tables that the ledger's projection writes. */
@Singleton
record ProjectedTables(
    PolicyTables policy,
    MemberTables members,
    KeyTables keys,
    ClientTables clients,
    RoleTables roles,
    AccessRequestTables accessRequests) {}
