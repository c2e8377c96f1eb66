package dev.bailiwick.api.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in the API's description that an operation answers for other days too, as {@link AsOfBinder}
 * reads them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
    name = AsOfBinder.AS_OF,
    in = ParameterIn.QUERY,
    description =
        "By the policy of then: a version's number, or an instant as 2026-12-31T23:59:59Z. A"
            + " version that there was not, or a time before the first, is 404; a time to come is"
            + " 400. Whether the caller may ask is settled by today's policy.",
    schema = @Schema(type = "string"))
public @interface Dated {}
