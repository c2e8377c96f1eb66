locals {
  triggers = merge(
    {
      post-confirmation = {
        description = "Puts confirmed sign-ups on the queue of identity events"
        environment = { QUEUE_URL = aws_sqs_queue.events.url }
        policy      = data.aws_iam_policy_document.send.json
      }
    },
    { for bailiwick in var.bailiwick[*] : "pre-sign-up" => {
      description = "Asks Bailiwick who may sign up"
      environment = { BAILIWICK_URL = bailiwick.url, APPLICATION_KEY_SECRET = bailiwick.key_secret_arn }
      policy      = data.aws_iam_policy_document.read_key[0].json
    } },
  )
}

# One file each; the client of AWS comes with Lambda.
data "archive_file" "trigger" {
  for_each = local.triggers

  type        = "zip"
  source_file = "${path.module}/../lambda/${each.key}/index.mjs"
  output_path = "${path.root}/.terraform/${var.name}-${each.key}.zip"
}

resource "aws_lambda_function" "trigger" {
  for_each = local.triggers

  function_name    = "${var.name}-${each.key}"
  description      = each.value.description
  role             = aws_iam_role.trigger[each.key].arn
  filename         = data.archive_file.trigger[each.key].output_path
  source_code_hash = data.archive_file.trigger[each.key].output_base64sha256
  runtime          = "nodejs24.x"
  architectures    = ["arm64"]
  handler          = "index.handler"

  # Cognito waits no longer, and memory brings the processor that a cold start needs.
  timeout     = 5
  memory_size = 512

  environment {
    variables = each.value.environment
  }

  logging_config {
    log_format            = "JSON"
    log_group             = aws_cloudwatch_log_group.trigger[each.key].name
    application_log_level = "INFO"
    system_log_level      = "WARN"
  }

  depends_on = [aws_iam_role_policy.trigger]
}

resource "aws_lambda_permission" "cognito" {
  for_each = local.triggers

  function_name = aws_lambda_function.trigger[each.key].function_name
  action        = "lambda:InvokeFunction"
  principal     = "cognito-idp.amazonaws.com"
  source_arn    = aws_cognito_user_pool.people.arn
}

resource "aws_cloudwatch_log_group" "trigger" {
  for_each = local.triggers

  name              = "/aws/lambda/${var.name}-${each.key}"
  retention_in_days = var.log_days
}

resource "aws_iam_role" "trigger" {
  for_each = local.triggers

  name               = "${var.name}-${each.key}"
  assume_role_policy = data.aws_iam_policy_document.lambda_assumes.json
}

data "aws_iam_policy_document" "lambda_assumes" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "trigger" {
  for_each = local.triggers

  name   = "all-it-may"
  role   = aws_iam_role.trigger[each.key].id
  policy = data.aws_iam_policy_document.trigger[each.key].json
}

data "aws_iam_policy_document" "trigger" {
  for_each = local.triggers

  source_policy_documents = [each.value.policy]

  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.trigger[each.key].arn}:*"]
  }
}

data "aws_iam_policy_document" "send" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.events.arn]
  }

  dynamic "statement" {
    for_each = var.kms_key_arn[*]

    content {
      actions   = ["kms:GenerateDataKey", "kms:Decrypt"]
      resources = [statement.value]
    }
  }
}

data "aws_iam_policy_document" "read_key" {
  count = var.bailiwick == null ? 0 : 1

  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [var.bailiwick.key_secret_arn]
  }
}
