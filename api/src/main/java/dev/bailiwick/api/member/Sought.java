package dev.bailiwick.api.member;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's description how members are sought, as {@link MemberSearch} reads it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
    name = "status",
    in = ParameterIn.QUERY,
    schema =
        @Schema(
            type = "string",
            allowableValues = {"active", "disabled", "expired"}))
@Parameter(name = "guest", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
@Parameter(name = "external_id", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@Parameter(
    name = "email",
    in = ParameterIn.QUERY,
    description = "The whole address, in upper or lower case.",
    schema = @Schema(type = "string"))
@Parameter(
    name = "search",
    in = ParameterIn.QUERY,
    description = "What the address, in lower case, or the external id begins with.",
    schema = @Schema(type = "string"))
@Parameter(
    name = "role",
    in = ParameterIn.QUERY,
    description = "A role that they hold, through a group too.",
    schema = @Schema(type = "string"))
@Parameter(
    name = "workspace",
    in = ParameterIn.QUERY,
    description = "The id of one that they hold a role on; with role, that role.",
    schema = @Schema(type = "string"))
@Parameter(
    name = "group",
    in = ParameterIn.QUERY,
    description = "The id of one that they are in.",
    schema = @Schema(type = "string"))
@Parameter(
    name = "sort",
    in = ParameterIn.QUERY,
    description = "What they are ordered by, id unless said.",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"id", "email", "since"}))
@interface Sought {}
