package dev.bailiwick.api.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.application.usecase.ApplicationDirectory.Registration;
import dev.bailiwick.authorization.application.usecase.RegisterApplication.Registered;
import dev.bailiwick.authorization.condition.Attributes;
import dev.bailiwick.authorization.condition.Source;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is sent.
 *
 * @param home the tenant that mints its keys
 * @param subjectAttributes which properties of subjects it may send along
 * @param clients of the identity provider's, by whose tokens it is recognised too
 * @param key in the answer to its registration, and never again
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Application")
record ApplicationBody(
    String id,
    String name,
    String home,
    List<String> subjectAttributes,
    List<ClientBody> clients,
    @Nullable List<KeyBody> keys,
    @Nullable String key) {

  static ApplicationBody of(Registration registration) {
    List<StoredKey> keys = registration.keys();
    return body(
        registration.application(),
        registration.subjectAttributes(),
        registration.clients().stream().map(ClientBody::of).sorted().toList(),
        keys == null ? null : keys.stream().map(KeyBody::of).toList(),
        null);
  }

  static ApplicationBody of(Registered registered) {
    return body(
        registered.application(),
        registered.subjectAttributes(),
        List.of(),
        null,
        registered.key().text());
  }

  private static ApplicationBody body(
      Application application,
      Set<String> subjectAttributes,
      List<ClientBody> clients,
      @Nullable List<KeyBody> keys,
      @Nullable String key) {
    return new ApplicationBody(
        application.id().toString(),
        application.name(),
        application.home().toString(),
        subjectAttributes.stream().sorted().toList(),
        clients,
        keys,
        key);
  }

  /** An application to be registered. */
  @Introspected
  @Schema(name = "NewApplication", requiredProperties = "name")
  record New(@Nullable String name, @Nullable List<@Nullable String> subjectAttributes) {

    Set<String> allowed() {
      return names(subjectAttributes == null ? List.of() : subjectAttributes);
    }
  }

  /** What is to change of an application. */
  @Introspected
  @Schema(name = "ApplicationChange", requiredProperties = "subjectAttributes")
  record Change(@Nullable List<@Nullable String> subjectAttributes) {

    Set<String> allowed() {
      return names(Bodies.required("subject_attributes", subjectAttributes));
    }
  }

  private static Set<String> names(List<@Nullable String> sent) {
    return Attributes.names(Source.SUBJECT, "subject_attributes", sent);
  }
}
