# What Bailiwick itself may do here; to be attached to the role as which it runs.
resource "aws_iam_policy" "application" {
  name        = "${var.name}-application"
  description = "Read identity events and the user directory"
  policy      = data.aws_iam_policy_document.application.json
}

data "aws_iam_policy_document" "application" {
  statement {
    sid       = "ReadEvents"
    actions   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"]
    resources = [aws_sqs_queue.events.arn, aws_sqs_queue.dead.arn]
  }

  statement {
    sid       = "SetAsideAndSendBack"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.events.arn, aws_sqs_queue.dead.arn]
  }

  # What Cognito lets somebody be is read; of what it can change, only what ends or resets a sign-in,
  # or forgets somebody who is to be erased there, too.
  statement {
    sid = "Directory"
    actions = [
      "cognito-idp:AdminDeleteUser",
      "cognito-idp:AdminDisableUser",
      "cognito-idp:AdminEnableUser",
      "cognito-idp:AdminGetUser",
      "cognito-idp:AdminResetUserPassword",
      "cognito-idp:AdminUserGlobalSignOut",
      "cognito-idp:ListUsers",
    ]
    resources = [aws_cognito_user_pool.people.arn]
  }

  dynamic "statement" {
    for_each = var.kms_key_arn[*]

    content {
      actions   = ["kms:GenerateDataKey", "kms:Decrypt"]
      resources = [statement.value]
    }
  }
}
