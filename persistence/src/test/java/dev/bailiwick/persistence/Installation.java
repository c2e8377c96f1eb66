package dev.bailiwick.persistence;

import static java.util.Map.entry;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.port.EndedSignIns;
import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.LinkCodes;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.port.AccessRequests;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.Erasures;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Members;
import dev.bailiwick.tenants.port.Outbox;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.port.SignUpPolicies;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.port.Tombstones;
import dev.bailiwick.tenants.port.Workspaces;
import io.micronaut.context.ApplicationContext;
import java.util.Base64;
import java.util.Map;

/** The stores as production wires them, on the one database that all tests of a JVM share. */
final class Installation {

  private static final Installation ONE = new Installation(Database.started());

  private final Database database;
  private final ApplicationContext context;

  private Installation(Database database) {
    this.database = database;
    this.context = ApplicationContext.run(properties(database));
  }

  static Installation get() {
    return ONE;
  }

  private static Map<String, Object> properties(Database database) {
    return Map.ofEntries(
        entry("datasources.default.url", database.url()),
        entry("datasources.default.username", "bailiwick_app"),
        entry("datasources.default.password", Database.PASSWORD),
        entry("datasources.default.maximum-pool-size", 10),
        entry("datasources.eraser.url", database.url()),
        entry("datasources.eraser.username", "bailiwick_eraser"),
        entry("datasources.eraser.password", Database.PASSWORD),
        entry("flyway.datasources.owner.url", database.url()),
        entry("flyway.datasources.owner.user", "bailiwick_owner"),
        entry("flyway.datasources.owner.password", Database.PASSWORD),
        entry("bailiwick.secret", Base64.getEncoder().encodeToString(new byte[32])));
  }

  Database database() {
    return database;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  AuthorizationPorts core() {
    return new AuthorizationPorts(
        bean(Transactions.class),
        bean(Policies.class),
        bean(Ledger.class),
        bean(Applications.class),
        bean(Users.class),
        bean(Inbox.class),
        bean(Resources.class),
        bean(CatalogueUses.class),
        bean(EndedSignIns.class),
        bean(LinkCodes.class),
        bean(AuditTrail.class));
  }

  TenantsPorts tenants() {
    return new TenantsPorts(
        core(),
        bean(Tenants.class),
        bean(Workspaces.class),
        bean(Members.class),
        bean(Invitations.class),
        bean(Domains.class),
        bean(Outbox.class),
        bean(ResourceLocations.class),
        bean(SignUpPolicies.class),
        bean(AccessRequests.class),
        bean(OwnershipOffers.class),
        bean(Erasures.class),
        bean(Tombstones.class));
  }
}
