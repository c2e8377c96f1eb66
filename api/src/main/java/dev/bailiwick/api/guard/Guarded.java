package dev.bailiwick.api.guard;

import io.micronaut.aop.Around;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission without which this operation of a product does not run; asked of the caller, on
 * the resource that the operation's parameters name.
 *
 * <p>Asking may take a look into the register, so a guarded operation runs on a thread that may
 * wait.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Around
@ExecuteOn(TaskExecutors.BLOCKING)
public @interface Guarded {

  /** The permission, as in {@code document:read}. */
  String value();

  /** The parameter that is the id or slug of the tenant. */
  String tenant() default "tenant";

  /** The parameter that is the resource's id; of what lies on the tenant, the tenant's. */
  String id() default "id";

  /**
   * The parameter that is the id of the resource's workspace; none where the register has it, or
   * where resources of this type lie on the tenant.
   */
  String workspace() default "";
}
