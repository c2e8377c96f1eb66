package dev.bailiwick.api.workspace;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's description by what a list of workspaces can be narrowed. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
    name = "parent",
    in = ParameterIn.QUERY,
    description = "Those directly beneath this workspace; top for those at the top of the tenant.",
    schema = @Schema(type = "string"))
@Parameter(name = "archived", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
@Parameter(
    name = "slug",
    in = ParameterIn.QUERY,
    description = "Those of this slug, wherever they lie.",
    schema = @Schema(type = "string"))
@interface Browsed {}
