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
 * Says in the API's description that an operation answers by pages, as {@link Cursors} has them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
    name = "limit",
    in = ParameterIn.QUERY,
    description = "How many items a page has, 50 unless said.",
    schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
@Parameter(
    name = "cursor",
    in = ParameterIn.QUERY,
    description = "Where the page begins: next of the page before it.",
    schema = @Schema(type = "string"))
public @interface Paged {}
