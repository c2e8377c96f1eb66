package dev.bailiwick.api.user;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.UserFilter;
import dev.bailiwick.tenants.user.usecase.ExportUser;
import dev.bailiwick.tenants.user.usecase.KnownUsers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everybody who signs in, for operators; oneself, for everybody. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "users")
@AnswersProblems
final class UsersController {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final KnownUsers users;
  private final ExportUser exportUser;
  private final UserList list;
  private final Cursors cursors;

  UsersController(KnownUsers users, ExportUser exportUser, UserList list, Cursors cursors) {
    this.users = users;
    this.exportUser = exportUser;
    this.list = list;
    this.cursors = cursors;
  }

  @Get("/users")
  @Needs("bw.user:read")
  @Operation(operationId = "listUsers", summary = "The people who sign in")
  @Paged
  HttpResponse<Items<UserBody>> list(
      @Parameter(hidden = true) Caller by,
      @QueryValue @Nullable String email,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable String issuer,
      HttpRequest<?> request) {
    return cursors.respond(
        request,
        users.list(by, filter(email, status, issuer), cursors.wanted(request)),
        UserBody::of);
  }

  @Get(
      value = "/users/export",
      produces = {NDJSON, MediaType.APPLICATION_JSON})
  @Needs("bw.user:export")
  @Operation(operationId = "exportUsers", summary = "The people who sign in, a line each")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = NDJSON))
  HttpResponse<String> ndjson(
      @Parameter(hidden = true) Caller by,
      @QueryValue @Nullable String email,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable String issuer) {
    return file(NDJSON, list.ndjson(users.all(by, filter(email, status, issuer))));
  }

  @Get(
      value = "/users/export.csv",
      produces = {CSV, MediaType.APPLICATION_JSON})
  @Needs("bw.user:export")
  @Operation(
      operationId = "exportUsersForSpreadsheets",
      summary = "The same for a spreadsheet, a line for each identity; no text is a formula")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV))
  HttpResponse<String> csv(
      @Parameter(hidden = true) Caller by,
      @QueryValue @Nullable String email,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable String issuer) {
    return file(CSV, UserList.csv(users.all(by, filter(email, status, issuer))));
  }

  @Get("/users/{user}")
  @Needs("bw.user:read")
  @Operation(operationId = "getUser", summary = "One user, and where they belong or belonged")
  UserBody.Profile get(@Parameter(hidden = true) Caller by, String user) {
    return UserBody.Profile.of(users.get(by, Addresses.id(UserId::parse, user)));
  }

  @Get("/users/{user}/export")
  @Needs("bw.user:export")
  @Operation(operationId = "exportUser", summary = "All that is kept of a person")
  ExportBody export(@Parameter(hidden = true) Caller by, String user) {
    return ExportBody.of(exportUser.export(by, Addresses.id(UserId::parse, user)));
  }

  @Get("/me/export")
  @Operation(operationId = "exportMe", summary = "All that is kept of me")
  ExportBody exportMe(@Parameter(hidden = true) Caller by) {
    return ExportBody.of(exportUser.own(People.only(by)));
  }

  /** Whoever would rather have JSON gets the file as well, and not a user of that name. */
  private static HttpResponse<String> file(String mediaType, String text) {
    return HttpResponse.ok(text).contentType(mediaType);
  }

  private static UserFilter filter(
      @Nullable String email, @Nullable String status, @Nullable String issuer) {
    return new UserFilter(
        email == null ? null : EmailAddress.parse(email).orElseThrow(UsersController::noAddress),
        status == null ? null : isEnabled(status),
        issuer);
  }

  private static boolean isEnabled(String status) {
    return switch (status) {
      case "enabled" -> true;
      case "disabled" -> false;
      default -> throw Refusal.invalid("status", "A user is enabled or disabled.");
    };
  }

  private static Refusal noAddress() {
    return Refusal.invalid("email", "This is not an e-mail address.");
  }
}
