package dev.bailiwick.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault of ours tells its caller that it is ours, and nothing of what broke. */
final class FrameworkErrorsTest {

  static Stream<Throwable> faults() {
    return Stream.of(
        new SQLException(
            "ERROR: duplicate key value violates unique constraint \"tenant_slug_pkey\"", "23505"),
        new IllegalStateException("at dev.bailiwick.persistence.PostgresLedger.append"),
        new IOException("jdbc:postgresql://10.0.0.7:5432/bailiwick"),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("faults")
  @Tag("security-45")
  void aFaultIsInternalAndNothingElse(Throwable fault) {
    HttpRequest<?> request = HttpRequest.GET("/v1/tenants");
    HttpResponse<Object> answer =
        new FrameworkErrors()
            .processResponse(
                ErrorContext.builder(request).cause(fault).build(), HttpResponse.serverError());
    assertEquals(
        Problem.of(500, "internal", "Internal Server Error", "Something broke on our side."),
        assertInstanceOf(Problem.class, answer.body()));
  }
}
