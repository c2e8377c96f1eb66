package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.tenants.tenant.usecase.SeedInstallation;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;

/** Seeds the installation once the tables stand and before the first request is taken. */
@Singleton
final class SeedAtStartup implements ApplicationEventListener<StartupEvent>, Ordered {

  private final SeedInstallation seed;
  private final Identity operator;

  SeedAtStartup(
      SeedInstallation seed,
      @Property(name = "bailiwick.operator.issuer") String issuer,
      @Property(name = "bailiwick.operator.subject") String subject) {
    this.seed = seed;
    this.operator = new Identity(issuer, subject);
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    seed.seed(operator);
  }

  /** After the migrations, which listen for the same event. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
