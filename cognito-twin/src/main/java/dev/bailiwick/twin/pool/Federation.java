package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.json.Json;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** People whom another provider vouches for: each sign-in brings their attributes anew. */
public final class Federation {

  private final Users users;
  private final ConfirmationTrigger trigger;
  private final InstantSource clock;

  public Federation(Users users, ConfirmationTrigger trigger, InstantSource clock) {
    this.users = users;
    this.trigger = trigger;
    this.clock = clock;
  }

  /**
   * The provider's own user of that e-mail, which may well be a local user's too: Cognito links
   * nobody by itself.
   */
  public User signIn(
      String client, Provider provider, String subject, String email, boolean verified) {
    var name = provider.name() + "_" + subject;
    return users
        .find(name)
        .map(known -> returning(known, email, verified))
        .orElseGet(() -> arriving(client, provider, name, subject, email, verified));
  }

  private User returning(User known, String email, boolean verified) {
    if (!known.enabled()) {
      throw Refusal.userDisabled();
    }
    return users.update(
        known,
        found ->
            found.with(
                Attributes.byProvider(email, verified, found.attributes()), clock.instant()));
  }

  private User arriving(
      String client,
      Provider provider,
      String name,
      String subject,
      String email,
      boolean verified) {
    var identity = Map.of(Attributes.IDENTITIES, identities(provider, subject));
    var user =
        users.add(
            User.federated(
                UUID.randomUUID().toString(),
                name,
                Attributes.byProvider(email, verified, identity),
                clock.instant()));
    trigger.fire(client, user, ConfirmationTrigger.SIGN_UP);
    return user;
  }

  private String identities(Provider provider, String subject) {
    var identities = Json.array();
    identities
        .addObject()
        .put("userId", subject)
        .put("providerName", provider.name())
        .put("providerType", provider.type())
        .putNull("issuer")
        .put("primary", true)
        .put("dateCreated", clock.instant().toEpochMilli());
    return Json.write(identities);
  }
}
