package dev.bailiwick.benchmarks.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.Laptop.Running;
import dev.bailiwick.local.OwnCopy;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.SignIn;
import dev.bailiwick.local.event.LocalQueue;
import java.io.IOException;
import java.util.stream.StreamSupport;

/** The product in a process of its own, until its input ends. */
final class Product {

  private Product() {}

  public static void main(String[] arguments) throws IOException {
    try (OwnCopy copy = OwnCopy.start()) {
      Announcement.of(site(copy.running()));
      Announcement.awaitEnd();
    }
    System.exit(0);
  }

  private static Site site(Running running) {
    String token = token(running);
    Api ada = new Api(running.file().api(), token);
    String tenant = tenant(ada);
    return new Site(
        running.file().api(),
        tenant,
        key(ada, "/v1/tenants/" + tenant),
        token,
        running.seeded().editor(),
        running.seeded().design(),
        running.seeded().finance());
  }

  /** An owner's, who may ask about anyone of theirs. */
  private static String token(Running running) {
    try (SignIn signIn =
        new SignIn(running.file().twin(), LocalQueue.REGION, running.file().clientId())) {
      return signIn.tokens(Account.ADA.email(), Account.ADA.password()).accessToken();
    }
  }

  private static String tenant(Api ada) {
    JsonNode tenants = ada.get("/v1/tenants?limit=200").expect(200).body().path("items");
    return StreamSupport.stream(tenants.spliterator(), false)
        .filter(tenant -> tenant.path("slug").asText().equals(Account.ADA.tenant()))
        .map(tenant -> tenant.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static String key(Api ada, String tenant) {
    String application =
        ada.post(tenant + "/applications", "{\"name\":\"benchmark\"}").expect(201).text("/id");
    String grant =
        """
        {"to":{"type":"application","id":"%s"},"role":"bw.enforcement_point",
         "on":{"type":"bw.tenant"}}"""
            .formatted(application);
    ada.post(tenant + "/grants", grant).expect(201);
    return ada.post(tenant + "/applications/" + application + "/keys", "").expect(201).text("/key");
  }
}
