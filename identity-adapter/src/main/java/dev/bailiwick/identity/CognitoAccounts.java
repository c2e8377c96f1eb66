package dev.bailiwick.identity;

import dev.bailiwick.authorization.port.UserAccounts;
import dev.bailiwick.authorization.user.AccountAct;
import dev.bailiwick.authorization.user.AccountAnswer;
import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;
import jakarta.inject.Singleton;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedUserStateException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Tells a pool what to do with one of its users, by the API for admins. */
@Singleton
final class CognitoAccounts implements UserAccounts {

  private final Pools pools;
  private final CognitoDirectory directory;

  CognitoAccounts(Pools pools, CognitoDirectory directory) {
    this.pools = pools;
    this.directory = directory;
  }

  /**
   * The directory is asked first: a name may be chosen to equal someone else's subject, and who
   * came from another provider goes by the name there alone.
   */
  @Override
  public AccountAnswer tell(Identity identity, AccountAct act) {
    return pools
        .of(identity)
        .flatMap(
            pool ->
                directory
                    .user(pool, identity.subject())
                    .map(user -> tell(pool, user.username(), act)))
        .orElse(AccountAnswer.UNKNOWN);
  }

  private AccountAnswer tell(Pool pool, String name, AccountAct act) {
    try {
      send(directory.client(pool), pool.userPoolId(), name, act);
      return AccountAnswer.DONE;
    } catch (UserNotFoundException gone) {
      return AccountAnswer.UNKNOWN;
    } catch (InvalidParameterException
        | NotAuthorizedException
        | UnsupportedUserStateException refused) {
      return AccountAnswer.REFUSED;
    } catch (SdkException e) {
      throw new DirectoryUnreachable("an account of pool " + pool.userPoolId(), e);
    }
  }

  private static void send(
      CognitoIdentityProviderClient cognito, String pool, String name, AccountAct act) {
    switch (act) {
      case DISABLE -> cognito.adminDisableUser(to -> to.userPoolId(pool).username(name));
      case ENABLE -> cognito.adminEnableUser(to -> to.userPoolId(pool).username(name));
      case SIGN_OUT -> cognito.adminUserGlobalSignOut(to -> to.userPoolId(pool).username(name));
      case RESET_PASSWORD ->
          cognito.adminResetUserPassword(to -> to.userPoolId(pool).username(name));
      case DELETE -> cognito.adminDeleteUser(to -> to.userPoolId(pool).username(name));
    }
  }
}
