package dev.bailiwick.api.http;

import dev.bailiwick.authorization.history.AsOf;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands the day that is asked for to whichever controller method wants one: today, if none is. */
@Singleton
final class AsOfBinder implements TypedRequestArgumentBinder<AsOf> {

  static final String AS_OF = "as_of";

  @Override
  public Argument<AsOf> argumentType() {
    return Argument.of(AsOf.class);
  }

  @Override
  public BindingResult<AsOf> bind(ArgumentConversionContext<AsOf> context, HttpRequest<?> request) {
    String sent = request.getParameters().get(AS_OF);
    AsOf asOf = sent == null ? new AsOf.Now() : AsOf.read(AS_OF, sent);
    return () -> Optional.of(asOf);
  }
}
