# That something happened to somebody, as CloudTrail tells it. What, the directory says when Bailiwick asks.
resource "aws_cloudwatch_event_rule" "directory" {
  name        = "${var.name}-directory"
  description = "People who were deleted, disabled, enabled or changed in the user pool."

  event_pattern = jsonencode({
    source      = ["aws.cognito-idp"]
    detail-type = ["AWS API Call via CloudTrail", "AWS Service Event via CloudTrail"]
    detail = {
      eventSource = ["cognito-idp.amazonaws.com"]
      "$or" = [
        {
          eventName = [
            "AdminConfirmSignUp",
            "AdminDeleteUser",
            "AdminDisableUser",
            "AdminEnableUser",
            "AdminSetUserMFAPreference",
            "AdminUpdateUserAttributes",
          ]
          requestParameters = { userPoolId = [aws_cognito_user_pool.people.id] }
        },
        # What people do themselves: their token says of which pool, the request does not.
        { eventName = ["DeleteUser", "SetUserMFAPreference", "UpdateUserAttributes", "VerifyUserAttribute"] },
      ]
    }
  })
}

# Unchanged, so that what is read is what AWS documents.
resource "aws_cloudwatch_event_target" "queue" {
  rule = aws_cloudwatch_event_rule.directory.name
  arn  = aws_sqs_queue.events.arn

  # One group for all: a rule can take none from the event.
  sqs_target {
    message_group_id = "directory"
  }

  dead_letter_config {
    arn = aws_sqs_queue.undelivered.arn
  }

  retry_policy {
    maximum_event_age_in_seconds = 24 * 60 * 60
    maximum_retry_attempts       = 185
  }

  depends_on = [aws_sqs_queue_policy.queue]
}
