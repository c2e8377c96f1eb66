package dev.bailiwick.api.http;

import dev.bailiwick.authorization.Refusal;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what narrows a list from a request's query; nothing is sent for nothing. */
public record Filters(HttpRequest<?> request) {

  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

  /** The text as it was sent. */
  public @Nullable String text(String name) {
    return request.getParameters().get(name);
  }

  /** True or false. */
  public @Nullable Boolean flag(String name) {
    return read(name, sent -> Optional.ofNullable(FLAGS.get(sent)), "This is true or false.");
  }

  /**
   * What the text means.
   *
   * @throws Refusal where it means nothing
   */
  public <T> @Nullable T read(String name, Function<String, Optional<T>> parse, String otherwise) {
    String sent = text(name);
    return sent == null
        ? null
        : parse.apply(sent).orElseThrow(() -> Refusal.invalid(name, otherwise));
  }
}
