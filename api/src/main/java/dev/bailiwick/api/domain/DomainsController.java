package dev.bailiwick.api.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.domain.usecase.AddDomain;
import dev.bailiwick.tenants.domain.usecase.DomainDirectory;
import dev.bailiwick.tenants.domain.usecase.RemoveDomain;
import dev.bailiwick.tenants.domain.usecase.SetAutoJoin;
import dev.bailiwick.tenants.domain.usecase.VerifyDomain;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;

/** A tenant's domains, proven by DNS, by which people can join. */
@Controller("/v1/tenants/{tenant}/domains")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "domains")
@AnswersProblems
final class DomainsController {

  private final AddDomain addDomain;
  private final VerifyDomain verifyDomain;
  private final SetAutoJoin setAutoJoin;
  private final RemoveDomain removeDomain;
  private final DomainDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;
  private final ObjectMapper json;
  private final InstantSource clock;

  DomainsController(
      AddDomain addDomain,
      VerifyDomain verifyDomain,
      SetAutoJoin setAutoJoin,
      RemoveDomain removeDomain,
      DomainDirectory directory,
      Addresses addresses,
      Cursors cursors,
      ObjectMapper json,
      InstantSource clock) {
    this.addDomain = addDomain;
    this.verifyDomain = verifyDomain;
    this.setAutoJoin = setAutoJoin;
    this.removeDomain = removeDomain;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
    this.json = json;
    this.clock = clock;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.domain:create")
  @Operation(
      operationId = "addDomain",
      summary = "Say that a domain is the tenant's",
      description = "The answer has the TXT record that proves it.")
  HttpResponse<DomainBody> add(
      @Parameter(hidden = true) Caller by, String tenant, @Body DomainBody.New body) {
    TenantId id = addresses.tenant(tenant);
    Domain domain = addDomain.add(by, id, body.name());
    return Bodies.created(body(domain), "/v1/tenants/" + id + "/domains/" + domain.name());
  }

  @Get
  @Needs("bw.domain:read")
  @Operation(operationId = "listDomains", summary = "The tenant's domains")
  @Paged
  HttpResponse<Items<DomainBody>> list(
      @Parameter(hidden = true) Caller by, String tenant, HttpRequest<?> request) {
    return cursors.respond(
        request, directory.list(by, addresses.tenant(tenant), cursors.wanted(request)), this::body);
  }

  @Get("/{domain}")
  @Needs("bw.domain:read")
  @Operation(operationId = "getDomain", summary = "One domain")
  DomainBody get(@Parameter(hidden = true) Caller by, String tenant, String domain) {
    return body(directory.get(by, addresses.tenant(tenant), name(domain)));
  }

  @Post("/{domain}/verify")
  @Needs("bw.domain:change")
  @Operation(operationId = "verifyDomain", summary = "Ask DNS whether the domain is the tenant's")
  DomainBody verify(@Parameter(hidden = true) Caller by, String tenant, String domain) {
    return body(verifyDomain.verify(by, addresses.tenant(tenant), name(domain)));
  }

  @Patch("/{domain}")
  @Needs("bw.domain:change")
  @Operation(
      operationId = "changeDomain",
      summary = "Say what people are given who sign in with an address of the domain")
  DomainBody change(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String domain,
      @Body DomainBody.Change body) {
    return body(setAutoJoin.set(by, addresses.tenant(tenant), name(domain), body.wanted(json)));
  }

  @Delete("/{domain}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.domain:delete")
  @Operation(operationId = "removeDomain", summary = "Take a domain away; who joined by it stays")
  HttpResponse<?> remove(@Parameter(hidden = true) Caller by, String tenant, String domain) {
    removeDomain.remove(by, addresses.tenant(tenant), name(domain));
    return HttpResponse.noContent();
  }

  private DomainBody body(Domain domain) {
    return DomainBody.of(domain, clock.instant());
  }

  private static DomainName name(String domain) {
    return Addresses.id(DomainName::parse, domain);
  }
}
