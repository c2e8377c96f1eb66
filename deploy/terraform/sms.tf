locals {
  # Whoever else could make Cognito take on this role does not know for which pool it is.
  sms_external_id = "${var.name}-${data.aws_caller_identity.here.account_id}"
}

# As whom Cognito sends codes to phones.
resource "aws_iam_role" "sms" {
  count = var.phone_verification ? 1 : 0

  name               = "${var.name}-sms"
  assume_role_policy = data.aws_iam_policy_document.cognito_assumes.json
}

data "aws_iam_policy_document" "cognito_assumes" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["cognito-idp.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [local.sms_external_id]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.here.account_id]
    }
  }
}

resource "aws_iam_role_policy" "sms" {
  count = var.phone_verification ? 1 : 0

  name   = "all-it-may"
  role   = aws_iam_role.sms[0].id
  policy = data.aws_iam_policy_document.sms.json
}

# To phones, which have no ARN; never to a topic, which has.
data "aws_iam_policy_document" "sms" {
  statement {
    actions   = ["sns:Publish"]
    resources = ["*"]
  }

  statement {
    effect    = "Deny"
    actions   = ["sns:Publish"]
    resources = ["arn:${data.aws_partition.here.partition}:sns:*:*:*"]
  }
}
