package dev.bailiwick.twin.pool;

/** Why Cognito does not do what it was asked: the type and the words that its clients know. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  public Refusal(String type, String message) {
    super(message);
    this.type = type;
  }

  public static Refusal invalidParameter(String message) {
    return new Refusal("InvalidParameterException", message);
  }

  public static Refusal notAuthorized(String message) {
    return new Refusal("NotAuthorizedException", message);
  }

  public static Refusal notFound(String message) {
    return new Refusal("ResourceNotFoundException", message);
  }

  public static Refusal userNotFound() {
    return new Refusal("UserNotFoundException", "User does not exist.");
  }

  public static Refusal userDisabled() {
    return notAuthorized("User is disabled.");
  }

  public static Refusal userNotConfirmed() {
    return new Refusal("UserNotConfirmedException", "User is not confirmed.");
  }

  /** As Cognito names it, such as {@code UsernameExistsException}. */
  public String type() {
    return type;
  }

  /** Cognito's messages, never absent. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
