package dev.bailiwick.identity;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * Takes the framework's token pipeline and leaves the rest of its security off: it brings no filter
 * and no endpoint, and its own checks of time, which do not follow our clock, are not asked. Public
 * because the framework makes it before there is a context.
 */
@ContextConfigurer
public final class QuietSecurity implements ApplicationContextConfigurer {

  private static final Map<String, Object> QUIET =
      Map.of(
          "micronaut.security.filter.enabled", false,
          "micronaut.security.endpoints.introspection.enabled", false,
          "micronaut.security.endpoints.keys.enabled", false,
          "micronaut.security.endpoints.login.enabled", false,
          "micronaut.security.endpoints.logout.enabled", false,
          "micronaut.security.endpoints.oauth.enabled", false,
          "micronaut.security.token.jwt.claims-validators.expiration", false,
          "micronaut.security.token.jwt.claims-validators.subject-not-null", false);

  @Override
  public void configure(ApplicationContextBuilder builder) {
    // A source of its own: what a start is given as its properties would replace the builder's.
    builder.propertySources(PropertySource.of("quiet-security", QUIET));
  }
}
