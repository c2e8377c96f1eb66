package dev.bailiwick.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.ledger.usecase.ExportLedger;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.port.PersonalValues;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.user.usecase.Departures;
import dev.bailiwick.tenants.user.usecase.EraseUser;
import dev.bailiwick.tenants.user.usecase.Operators;
import dev.bailiwick.verifier.LedgerVerifier;
import dev.bailiwick.verifier.Verdict.Whole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A person is erased, and whoever verifies the ledger finds it as whole as it was. */
final class ErasureTest {

  private final AuthorizationPorts ports = Installation.get().core();
  private final Ground ground = new Ground(ports);
  private final Acme acme = Acme.on(ground);
  private final SigningKey key = newKey();

  @Test
  void theChainStandsWithoutThePerson() throws IOException {
    UserId rick = ports.newUser();
    acme.change(new MemberAdded(rick, new Personal("rick@" + rick)));
    acme.change(new MemberAdded(ports.newUser(), new Personal("morty@example.com")));
    String before = export();
    assertTrue(before.contains("rick@" + rick));
    assertEquals(1, Installation.get().bean(PersonalValues.class).erase(acme.tenant(), rick));
    String after = export();
    assertFalse(after.contains("rick@" + rick));
    assertTrue(after.contains("morty@example.com"));
    Whole then = verified(before, before);
    Whole now = verified(after, before);
    assertEquals(then.hash(), now.hash());
    assertEquals(then.values() - 1, now.values());
  }

  /** The whole use case: who they were is gone from every table, and the chain stands. */
  @Test
  void aUserIsErasedAndTheChainStands() throws IOException {
    Provider provider = new Provider();
    String name = "ann-" + UUID.randomUUID();
    Identity identity = provider.verified(name);
    UserId ann = ports.transactions().global(() -> ports.users().findOrAdd(identity)).id();
    acme.change(new MemberAdded(ann, null));
    acme.change(
        new MemberAttributesChanged(ann, Map.of("mail", new Value.Text(name + "@example.com"))));
    Invitation invitation = accepted(ann, Provider.address(name));
    String before = export();
    assertTrue(before.contains(name));
    DenyList denyList =
        new DenyList(
            ports.transactions(), ports.endedSignIns(), ground.clock(), Duration.ofDays(31));
    SyncIdentity sync =
        new SyncIdentity(
            ports.transactions(),
            ports.users(),
            ports.inbox(),
            provider,
            user -> {},
            ground.clock());
    Tenants tenants = Installation.get().tenants().tenants();
    new EraseUser(
            ports.transactions(),
            ground.reads(),
            ports.users(),
            tenants,
            new Operators(ports.transactions(), ground.policy(), tenants),
            new Departures(ports.transactions(), ground.policy(), tenants),
            Installation.get().bean(PersonalValues.class),
            provider,
            sync,
            denyList,
            ground.clock(),
            ports.acts(ground.clock()))
        .eraseMyself(new Person(ann, identity), true);
    String after = export();
    assertFalse(after.contains(name));
    assertEquals(Optional.empty(), ports.transactions().global(() -> ports.users().find(ann)));
    assertEquals("erased@erased.invalid", found(invitation).email().value());
    Whole then = verified(before, before);
    Whole now = verified(after, before);
    assertTrue(now.version() > then.version());
  }

  private Invitation accepted(UserId by, EmailAddress email) {
    Invitation invitation =
        new Invitation(
            InvitationId.random(),
            acme.tenant(),
            email,
            List.of(),
            acme.owner().subject(),
            ground.now(),
            ground.now().plusSeconds(60),
            Invitation.Status.ACCEPTED,
            by);
    TenantsPorts tenants = Installation.get().tenants();
    tenants.in(acme.tenant(), () -> tenants.invitations().add(invitation));
    return invitation;
  }

  private Invitation found(Invitation invitation) {
    TenantsPorts tenants = Installation.get().tenants();
    return tenants
        .in(acme.tenant(), () -> tenants.invitations().find(acme.tenant(), invitation.id()))
        .orElseThrow();
  }

  private Whole verified(String export, String earlier) throws IOException {
    return assertInstanceOf(
        Whole.class, new LedgerVerifier(key.publicPem()).verify(file(export), file(earlier)));
  }

  private static ByteArrayInputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private String export() {
    return new ExportLedger(
            ground.reads(),
            new SignedLedger(ports.transactions(), ports.ledger(), key, ground.clock()),
            ports.acts(ground.clock()))
        .export(acme.owner(), acme.tenant())
        .collect(Collectors.joining());
  }

  private static SigningKey newKey() {
    try {
      byte[] encoded =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      return SigningKey.read(
          "-----BEGIN PRIVATE KEY-----\n"
              + Base64.getEncoder().encodeToString(encoded)
              + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
