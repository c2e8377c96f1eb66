package dev.bailiwick.api.guard;

import dev.bailiwick.api.decision.DecisionCounters;
import dev.bailiwick.api.decision.DecisionLog;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.CallerBinder;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decision.Permit;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.decision.usecase.Question.Entity;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks whether the caller may, and lets a guarded operation run on a permit alone. */
@Singleton
@InterceptorBean(Guarded.class)
final class Guard implements MethodInterceptor<Object, Object> {

  private final EvaluateAccess evaluateAccess;
  private final Addresses addresses;
  private final DecisionCounters counters;
  private final DecisionLog log;

  Guard(
      EvaluateAccess evaluateAccess,
      Addresses addresses,
      DecisionCounters counters,
      DecisionLog log) {
    this.evaluateAccess = evaluateAccess;
    this.addresses = addresses;
    this.counters = counters;
    this.log = log;
  }

  /** Before whatever else is put around the operation: a cache must not answer for us. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> operation) {
    Guarded guarded = operation.synthesize(Guarded.class);
    return switch (decide(guarded, operation.getParameterValueMap())) {
      case Permit permit -> operation.proceed();
      case Deny deny ->
          throw Refusal.forbidden(deny.reason().code(), deny.reason().sentence(), guarded.value());
    };
  }

  private Decision decide(Guarded guarded, Map<String, Object> sent) {
    Caller by = caller();
    TenantId tenant = addresses.tenant(text(sent, guarded.tenant()));
    Entity resource = resource(guarded, tenant, sent);
    Question question = question(by, guarded, resource);
    long began = log.begin();
    Answer answer = evaluateAccess.evaluate(by, tenant, question);
    counters.count(answer.decision());
    log.note(by, tenant.toString(), question, answer, began);
    return answer.decision();
  }

  private static Question question(Caller by, Guarded guarded, Entity resource) {
    Reference self = by.subject().reference();
    return new Question(
        new Entity(self.type(), self.id(), Map.of()),
        Permission.of(guarded.value()).action(),
        Map.of(),
        resource,
        Map.of());
  }

  /** What lies on the tenant itself goes by the tenant's id, even where the path has its slug. */
  private static Entity resource(Guarded guarded, TenantId tenant, Map<String, Object> sent) {
    String id =
        guarded.id().equals(guarded.tenant()) ? tenant.toString() : text(sent, guarded.id());
    Map<String, Value> properties =
        guarded.workspace().isEmpty()
            ? Map.of()
            : Map.of("workspace", new Value.Text(text(sent, guarded.workspace())));
    return new Entity(Permission.of(guarded.value()).type(), id, properties);
  }

  private static Caller caller() {
    return ServerRequestContext.currentRequest()
        .flatMap(CallerBinder::of)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Nobody is known to ask: guarded operations lie below /tenants/{tenant}/."));
  }

  private static String text(Map<String, Object> sent, String parameter) {
    Object value = sent.get(parameter);
    if (value == null) {
      throw new IllegalStateException("The guarded operation has no parameter " + parameter + ".");
    }
    return value.toString();
  }
}
