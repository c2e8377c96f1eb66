package dev.bailiwick.api.http;

import dev.bailiwick.authorization.caller.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands the caller to whichever controller method asks for one. */
@Singleton
public final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

  private static final String ATTRIBUTE = CallerBinder.class.getName();

  static void set(HttpRequest<?> request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  /** The caller whose request this is; none outside the routes that ask for a credential. */
  public static Optional<Caller> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Caller.class);
  }

  @Override
  public Argument<Caller> argumentType() {
    return Argument.of(Caller.class);
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    Optional<Caller> caller = of(request);
    return () -> caller;
  }
}
