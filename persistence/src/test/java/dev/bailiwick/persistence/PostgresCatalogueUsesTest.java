package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.CatalogueUsesContract;

final class PostgresCatalogueUsesTest extends CatalogueUsesContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }
}
