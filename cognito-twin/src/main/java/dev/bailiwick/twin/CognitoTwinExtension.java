package dev.bailiwick.twin;

import dev.bailiwick.twin.mail.Mailbox;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * For JUnit: one twin for all tests of a class and of those nested in it, closed after the last;
 * tests take it, or its mailbox, as a parameter.
 */
public final class CognitoTwinExtension implements BeforeAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(CognitoTwinExtension.class);

  private final UnaryOperator<CognitoTwinBuilder> how;

  /** A twin as it is by default, for {@code @ExtendWith}. */
  public CognitoTwinExtension() {
    this(UnaryOperator.identity());
  }

  private CognitoTwinExtension(UnaryOperator<CognitoTwinBuilder> how) {
    this.how = how;
  }

  /** A twin to order, for {@code @RegisterExtension static}. */
  public static CognitoTwinExtension with(UnaryOperator<CognitoTwinBuilder> how) {
    return new CognitoTwinExtension(how);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    twin(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Set.of(CognitoTwin.class, Mailbox.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var twin = twin(context);
    return parameter.getParameter().getType() == Mailbox.class ? twin.mailbox() : twin;
  }

  /** A class's twin is found from its methods and nested classes, and closed with its store. */
  private CognitoTwin twin(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            CognitoTwin.class, key -> how.apply(CognitoTwin.builder()).start(), CognitoTwin.class);
  }
}
