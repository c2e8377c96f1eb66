package dev.bailiwick.api.deadletter;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.deadletter.usecase.DeadLetterDirectory;
import dev.bailiwick.authorization.deadletter.usecase.SendBackDeadLetters;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Events that could have no effect, for operators. */
@Controller("/v1/dead-letters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "operation")
@AnswersProblems
final class DeadLettersController {

  private static final int MOST = 200;

  private final DeadLetterDirectory directory;
  private final SendBackDeadLetters sendBack;

  DeadLettersController(DeadLetterDirectory directory, SendBackDeadLetters sendBack) {
    this.directory = directory;
    this.sendBack = sendBack;
  }

  @Get
  @Needs("bw.dead_letter:read")
  @Operation(
      operationId = "listDeadLetters",
      summary = "Some of the events that could have no effect, each with its cause; at most 200")
  DeadLettersBody list(@Parameter(hidden = true) Caller by) {
    return DeadLettersBody.of(directory.look(by, MOST));
  }

  @Post("/send-back")
  @Needs("bw.dead_letter:change")
  @Operation(
      operationId = "sendBackDeadLetters",
      summary = "Have dead letters taken again, some or all; a thousand at a time")
  DeadLettersBody.SentBack sendBack(
      @Parameter(hidden = true) Caller by, @Body DeadLettersBody.Wanted body) {
    return new DeadLettersBody.SentBack(sendBack.sendBack(by, body.wanted()));
  }
}
