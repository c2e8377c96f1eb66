package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.application.usecase.ApplicationDirectory;
import dev.bailiwick.authorization.application.usecase.ChangeApplication;
import dev.bailiwick.authorization.application.usecase.KeyMint;
import dev.bailiwick.authorization.application.usecase.LinkClient;
import dev.bailiwick.authorization.application.usecase.MintKey;
import dev.bailiwick.authorization.application.usecase.RegisterApplication;
import dev.bailiwick.authorization.application.usecase.RemoveApplication;
import dev.bailiwick.authorization.application.usecase.RevokeKey;
import dev.bailiwick.authorization.application.usecase.RotateKey;
import dev.bailiwick.authorization.application.usecase.UnlinkClient;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The use cases of applications, their keys and their clients. */
@Factory
final class ApplicationUseCases {

  @Singleton
  KeyMint keyMint(
      SecureRandom random,
      @Nullable @Value("${bailiwick.application-keys.longest}") Duration longest) {
    return new KeyMint(random, longest);
  }

  @Singleton
  RegisterApplication registerApplication(ChangePolicy policy, KeyMint keys) {
    return new RegisterApplication(policy, keys);
  }

  @Singleton
  ChangeApplication changeApplication(ChangePolicy policy) {
    return new ChangeApplication(policy);
  }

  @Singleton
  RemoveApplication removeApplication(ChangePolicy policy) {
    return new RemoveApplication(policy);
  }

  @Singleton
  MintKey mintKey(ChangePolicy policy, KeyMint keys) {
    return new MintKey(policy, keys);
  }

  @Singleton
  RotateKey rotateKey(ChangePolicy policy, KeyMint keys) {
    return new RotateKey(policy, keys);
  }

  @Singleton
  RevokeKey revokeKey(ChangePolicy policy) {
    return new RevokeKey(policy);
  }

  @Singleton
  LinkClient linkClient(
      TenantReads reads, ChangePolicy policy, Applications applications, AccessTokens tokens) {
    return new LinkClient(reads, policy, applications, tokens);
  }

  @Singleton
  UnlinkClient unlinkClient(ChangePolicy policy) {
    return new UnlinkClient(policy);
  }

  @Singleton
  ApplicationDirectory applicationDirectory(
      TenantReads reads, Applications applications, Policies policies) {
    return new ApplicationDirectory(reads, applications, policies);
  }
}
