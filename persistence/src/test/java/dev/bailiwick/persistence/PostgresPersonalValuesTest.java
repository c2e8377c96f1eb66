package dev.bailiwick.persistence;

import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.contract.PersonalValuesContract;
import dev.bailiwick.authorization.port.PersonalValues;

final class PostgresPersonalValuesTest extends PersonalValuesContract {

  @Override
  protected AuthorizationPorts ports() {
    return Installation.get().core();
  }

  @Override
  protected PersonalValues personalValues() {
    return Installation.get().bean(PersonalValues.class);
  }
}
