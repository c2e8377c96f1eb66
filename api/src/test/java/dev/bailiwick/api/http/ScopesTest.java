package dev.bailiwick.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Machine;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine's token has to be for, whatever things in the path are called. */
final class ScopesTest {

  @ParameterizedTest
  @CsvSource({
    "GET,    /v1/tenants/acme,                      bailiwick/read",
    "HEAD,   /v1/tenants/acme,                      bailiwick/read",
    "POST,   /v1/tenants/acme/grants,               bailiwick/write",
    "POST,   /access/v1/evaluation,                 bailiwick/decide",
    "POST,   /tenants/acme/access/v1/search/action, bailiwick/decide",
    "DELETE, /v1/tenants/acme/resources/access/v1/, bailiwick/write",
    "GET,    /v1/tenants/acme/resources/access/v1/, bailiwick/read",
  })
  void aTokenIsForWhatItIsSentTo(HttpMethod method, String path, String needed) {
    Machine machine = new Machine(ApplicationId.random(), TenantId.SYSTEM, Set.of());
    assertEquals(
        needed, new Scopes("bailiwick").lacking(HttpRequest.create(method, path), machine));
  }
}
