package dev.bailiwick.api.audit;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's description what of an audit can be asked for, as {@link SentFilter} reads. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
    name = "actor",
    in = ParameterIn.QUERY,
    description = "Who did it, as in user:… or application:…, or bailiwick.",
    schema = @Schema(type = "string"))
@Parameter(
    name = "kind",
    in = ParameterIn.QUERY,
    schema =
        @Schema(
            type = "string",
            allowableValues = {"change", "act", "refusal"}))
@Parameter(
    name = "operation",
    in = ParameterIn.QUERY,
    description = "What was done or asked for, or the kind of a change, as in grant_added.",
    schema = @Schema(type = "string"))
@Parameter(
    name = "about",
    in = ParameterIn.QUERY,
    description = "The id of what it was done to; of changes, any id or name that stands in them.",
    schema = @Schema(type = "string"))
@Parameter(
    name = "from",
    in = ParameterIn.QUERY,
    description = "Not before this instant.",
    schema = @Schema(type = "string", format = "date-time"))
@Parameter(
    name = "to",
    in = ParameterIn.QUERY,
    description = "Before this instant.",
    schema = @Schema(type = "string", format = "date-time"))
@interface Filtered {}
