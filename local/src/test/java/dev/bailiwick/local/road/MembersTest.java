package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members of a tenant, as they and their admins meet them. */
@ExtendWith(Road.class)
class MembersTest {

  private final Copy copy;
  private final Api ada;
  private final String eve;

  MembersTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
    this.eve = "/v1/tenants/acme/members/" + copy.running().seeded().editor();
  }

  private void changeEve(String status) {
    ada.patch(eve, "{\"status\":\"" + status + "\"}").expect(204);
  }

  /** Whoever has left may come back by an invitation; whoever is disabled may not. */
  @Test
  void aDisabledMemberCannotLeave() {
    changeEve("disabled");
    try {
      Reply left = copy.as(Account.EVE).delete(eve);
      assertEquals(403, left.status(), left.response()::body);
      assertEquals("disabled", ada.get(eve).expect(200).text("/status"));
    } finally {
      changeEve("active");
    }
  }
}
