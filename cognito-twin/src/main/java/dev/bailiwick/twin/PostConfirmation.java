package dev.bailiwick.twin;

/** The Lambda function behind the PostConfirmation trigger. */
@FunctionalInterface
public interface PostConfirmation {

  /**
   * Called before the confirmation is answered. If it throws, the caller gets {@code
   * UserLambdaValidationException}, yet the user stays confirmed: so it is at Cognito too.
   */
  void confirmed(String eventJson);
}
