package dev.bailiwick.api.decision;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.tenants.Slug;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where AuthZEN's endpoints are. A client compares the name that the answer bears with the one that
 * it asked, so the host is the one that it asked; all else is as configured. Of an unknown tenant
 * the same is told as of any: nobody learns here which ones there are.
 */
@Controller("/.well-known/authzen-configuration")
@Tag(name = "decisions")
final class MetadataController {

  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

  private final URI publicUrl;

  MetadataController(@Property(name = "bailiwick.public-url") URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** What AuthZEN calls the metadata of a policy decision point. */
  @Introspected
  @Schema(name = "AuthZenConfiguration")
  record Metadata(
      String policyDecisionPoint,
      String accessEvaluationEndpoint,
      String accessEvaluationsEndpoint,
      String searchSubjectEndpoint,
      String searchResourceEndpoint,
      String searchActionEndpoint) {

    static Metadata of(String base) {
      String access = base + "/access/v1";
      return new Metadata(
          base,
          access + "/evaluation",
          access + "/evaluations",
          access + "/search/subject",
          access + "/search/resource",
          access + "/search/action");
    }
  }

  @Get
  @Operation(
      operationId = "getAuthZenConfiguration",
      summary = "Where AuthZEN's endpoints are that know the tenant by the application")
  Metadata ofInstallation(HttpRequest<?> request) {
    return Metadata.of(base(request));
  }

  @Get("/tenants/{tenant}")
  @Operation(
      operationId = "getAuthZenConfigurationOfTenant",
      summary = "Where a tenant's AuthZEN endpoints are")
  Metadata ofTenant(HttpRequest<?> request, String tenant) {
    if (!Slug.isOne(tenant) && CanonicalId.parse(tenant).isEmpty()) {
      throw Refusal.absent();
    }
    return Metadata.of(base(request) + "/tenants/" + tenant);
  }

  private String base(HttpRequest<?> request) {
    String asked = request.getHeaders().get(HttpHeaders.HOST);
    boolean usable = asked != null && HOST.matcher(asked).matches();
    String host = usable ? asked : publicUrl.getAuthority();
    return publicUrl.getScheme() + "://" + host + publicUrl.getPath();
  }
}
