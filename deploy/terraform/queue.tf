# What happened to people, for Bailiwick to read. In order for each group; a message that fails five
# times goes to the dead letters, and so does what Bailiwick sets aside.
resource "aws_sqs_queue" "events" {
  name                        = "${var.name}-identity.fifo"
  fifo_queue                  = true
  content_based_deduplication = true # EventBridge names no id of its own
  deduplication_scope         = "messageGroup"
  fifo_throughput_limit       = "perMessageGroupId"
  visibility_timeout_seconds  = 30
  message_retention_seconds   = 14 * 24 * 60 * 60
  kms_master_key_id           = var.kms_key_arn
  sqs_managed_sse_enabled     = var.kms_key_arn == null ? true : null

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "dead" {
  name                      = "${var.name}-identity-dead.fifo"
  fifo_queue                = true
  message_retention_seconds = 14 * 24 * 60 * 60
  kms_master_key_id         = var.kms_key_arn
  sqs_managed_sse_enabled   = var.kms_key_arn == null ? true : null
}

resource "aws_sqs_queue_redrive_allow_policy" "dead" {
  queue_url = aws_sqs_queue.dead.url

  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.events.arn]
  })
}

# What EventBridge could not deliver; it takes no FIFO queue for that.
resource "aws_sqs_queue" "undelivered" {
  name                      = "${var.name}-identity-undelivered"
  message_retention_seconds = 14 * 24 * 60 * 60
  kms_master_key_id         = var.kms_key_arn
  sqs_managed_sse_enabled   = var.kms_key_arn == null ? true : null
}

locals {
  queues = {
    events = {
      queue   = aws_sqs_queue.events
      senders = concat([aws_iam_role.trigger["post-confirmation"].arn], var.applications)
      rules   = [aws_cloudwatch_event_rule.directory.arn]
    }
    dead = {
      queue   = aws_sqs_queue.dead
      senders = var.applications
      rules   = []
    }
    undelivered = {
      queue   = aws_sqs_queue.undelivered
      senders = []
      rules   = [aws_cloudwatch_event_rule.directory.arn]
    }
  }
}

resource "aws_sqs_queue_policy" "queue" {
  for_each = local.queues

  queue_url = each.value.queue.url
  policy    = data.aws_iam_policy_document.queue[each.key].json
}

data "aws_iam_policy_document" "queue" {
  for_each = local.queues

  statement {
    sid       = "EncryptedOnTheWay"
    effect    = "Deny"
    actions   = ["sqs:*"]
    resources = [each.value.queue.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  # Whoever can send here can make up people: a right of one's own from elsewhere in the account is not enough.
  statement {
    sid       = "NobodyElseSends"
    effect    = "Deny"
    actions   = ["sqs:SendMessage"]
    resources = [each.value.queue.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "ArnNotEquals"
      variable = "aws:PrincipalArn"
      values   = length(each.value.senders) > 0 ? each.value.senders : ["arn:${data.aws_partition.here.partition}:iam::000000000000:role/nobody"]
    }

    condition {
      test     = "Bool"
      variable = "aws:PrincipalIsAWSService"
      values   = ["false"]
    }
  }

  dynamic "statement" {
    for_each = each.value.rules

    content {
      sid       = "TheRuleSends"
      actions   = ["sqs:SendMessage"]
      resources = [each.value.queue.arn]

      principals {
        type        = "Service"
        identifiers = ["events.amazonaws.com"]
      }

      condition {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = [statement.value]
      }
    }
  }
}
