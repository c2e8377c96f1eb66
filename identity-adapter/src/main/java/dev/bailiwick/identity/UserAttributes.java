package dev.bailiwick.identity;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/** What a pool says of a user by name. */
final class UserAttributes {

  private UserAttributes() {}

  static Optional<String> value(List<AttributeType> attributes, String name) {
    return attributes.stream()
        .filter(attribute -> name.equals(attribute.name()))
        .map(AttributeType::value)
        .findFirst();
  }
}
