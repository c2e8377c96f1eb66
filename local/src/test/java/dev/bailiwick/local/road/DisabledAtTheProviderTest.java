package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.account.Pool;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Wait;
import dev.bailiwick.local.event.LocalQueue;
import dev.bailiwick.local.road.Road.Copy;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Whoever cannot sign in any more is denied, an owner too, without anybody telling Bailiwick. */
@ExtendWith(Road.class)
@Tag("security-15")
class DisabledAtTheProviderTest {

  private static final Account ZOE = new Account("zoe@zoe.test", "Bailiwick-1", "zoe");

  private final Copy copy;

  DisabledAtTheProviderTest(Copy copy) {
    this.copy = copy;
  }

  private String code(String tenant, String user) {
    String question =
        """
        {"subject":{"type":"user","id":"%s"},"action":{"name":"read"},
         "resource":{"type":"bw.tenant","id":"%s"},"context":{"bailiwick":{"explain":true}}}\
        """
            .formatted(user, tenant);
    return copy.withKey()
        .post("/tenants/zoe/access/v1/evaluation", question)
        .expect(200)
        .text("/context/code");
  }

  @Test
  void untilTheyCanAgain() {
    URI twin = copy.running().file().twin();
    String pool = copy.running().file().userPoolId();
    try (Pool admits = Pool.at(twin, LocalQueue.REGION, pool)) {
      admits.admit(ZOE);
    }
    Api zoe = copy.as(ZOE);
    String tenant =
        zoe.post("/v1/tenants", "{\"slug\":\"zoe\",\"name\":\"Zoe\"}").expect(201).text("/id");
    String id = zoe.get("/v1/me").expect(200).text("/subject/id");
    assertEquals("granted", code(tenant, id));

    try (CognitoIdentityProviderClient cognito = client(twin)) {
      cognito.adminDisableUser(it -> it.userPoolId(pool).username(ZOE.email()));
      Wait.untilTrue("the deny", () -> code(tenant, id).equals("subject_disabled"));
      cognito.adminEnableUser(it -> it.userPoolId(pool).username(ZOE.email()));
      Wait.untilTrue("the permit", () -> code(tenant, id).equals("granted"));
    }
  }

  private static CognitoIdentityProviderClient client(URI endpoint) {
    return CognitoIdentityProviderClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(LocalQueue.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
