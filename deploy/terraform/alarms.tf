locals {
  pool = { UserPool = aws_cognito_user_pool.people.id, UserPoolClient = aws_cognito_user_pool_client.browser.id }

  # What was counted in five minutes is an alarm above its threshold; that nothing was counted is none.
  alarms = merge(
    {
      dead-letters = {
        says       = "A message could not be read, or was set aside: see its cause, then send it back"
        namespace  = "AWS/SQS"
        metric     = "ApproximateNumberOfMessagesVisible"
        statistic  = "Maximum"
        dimensions = { QueueName = aws_sqs_queue.dead.name }
        threshold  = 0
      }
      undelivered = {
        says       = "EventBridge could not put an event on the queue"
        namespace  = "AWS/SQS"
        metric     = "ApproximateNumberOfMessagesVisible"
        statistic  = "Maximum"
        dimensions = { QueueName = aws_sqs_queue.undelivered.name }
        threshold  = 0
      }
      event-lag = {
        says       = "The oldest event has waited for five minutes: is Bailiwick running?"
        namespace  = "AWS/SQS"
        metric     = "ApproximateAgeOfOldestMessage"
        statistic  = "Maximum"
        dimensions = { QueueName = aws_sqs_queue.events.name }
        threshold  = 300
      }
      # Not those of pre-sign-up, whose every refusal is one.
      unsent-sign-ups = {
        says       = "Sign-ups did not get onto the queue, and people were told so"
        namespace  = "AWS/Lambda"
        metric     = "Errors"
        statistic  = "Sum"
        dimensions = { FunctionName = aws_lambda_function.trigger["post-confirmation"].function_name }
        threshold  = 0
      }
      rule-failures = {
        says       = "EventBridge could not reach the queue"
        namespace  = "AWS/Events"
        metric     = "FailedInvocations"
        statistic  = "Sum"
        dimensions = { RuleName = aws_cloudwatch_event_rule.directory.name }
        threshold  = 0
      }
    },
    { for metric in ["SignInThrottles", "SignUpThrottles", "TokenRefreshThrottles"] : "cognito-${lower(metric)}" => {
      says       = "Cognito turns people away: a quota is used up"
      namespace  = "AWS/Cognito"
      metric     = metric
      statistic  = "Sum"
      dimensions = local.pool
      threshold  = 0
    } },
    { for bailiwick in var.bailiwick[*] : "unanswered-sign-ups" => {
      says       = "Bailiwick did not say who may sign up, so nobody may"
      namespace  = "Bailiwick"
      metric     = "${var.name}-unanswered-sign-ups"
      statistic  = "Sum"
      dimensions = {}
      threshold  = 0
    } },
    { for trigger in keys(local.triggers) : "${trigger}-throttles" => {
      says       = "A trigger was not run: Lambda's quota is used up"
      namespace  = "AWS/Lambda"
      metric     = "Throttles"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.trigger[trigger].function_name }
      threshold  = 0
    } },
    { for trigger in keys(local.triggers) : "${trigger}-duration" => {
      says       = "A trigger ran for 4 of the 5 seconds that Cognito waits"
      namespace  = "AWS/Lambda"
      metric     = "Duration"
      statistic  = "Maximum"
      dimensions = { FunctionName = aws_lambda_function.trigger[trigger].function_name }
      threshold  = 4000
    } },
    { for metric in ["Bounce", "Complaint"] : "mail-${lower(metric)}s" => {
      says       = "Mail is not welcome where it goes; SES stops a sender for too many of these"
      namespace  = "AWS/SES"
      metric     = metric
      statistic  = "Sum"
      dimensions = { ConfigurationSet = var.name }
      threshold  = 10
    } if var.mail != null },
  )
}

resource "aws_cloudwatch_metric_alarm" "above" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.says
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  statistic           = each.value.statistic
  dimensions          = each.value.dimensions
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.threshold
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topics
  ok_actions          = var.alarm_topics
}

# Cognito counts a failure as a sign-in of 0, so that failures are what its count is above its sum.
resource "aws_cloudwatch_metric_alarm" "failed_sign_ins" {
  alarm_name          = "${var.name}-failed-sign-ins"
  alarm_description   = "More sign-ins fail than usual: an attack, or a change that nobody can sign in with"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.failed_sign_ins
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topics
  ok_actions          = var.alarm_topics

  metric_query {
    id          = "failures"
    expression  = "attempts - successes"
    label       = "Failed sign-ins"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { attempts = "SampleCount", successes = "Sum" }

    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/Cognito"
        metric_name = "SignInSuccesses"
        dimensions  = local.pool
        stat        = metric_query.value
        period      = 300
      }
    }
  }
}

resource "aws_cloudwatch_log_metric_filter" "unanswered" {
  count = var.bailiwick == null ? 0 : 1

  name           = "${var.name}-unanswered-sign-ups"
  log_group_name = aws_cloudwatch_log_group.trigger["pre-sign-up"].name
  pattern        = "\"no answer\""

  metric_transformation {
    namespace = "Bailiwick"
    name      = "${var.name}-unanswered-sign-ups"
    value     = "1"
  }
}
