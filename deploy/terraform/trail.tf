# EventBridge hears of calls only where a trail logs them. The first copy of management events costs nothing.
resource "aws_cloudtrail" "calls" {
  count = var.trail ? 1 : 0

  name                          = var.name
  s3_bucket_name                = aws_s3_bucket.trail[0].id
  include_global_service_events = false
  is_multi_region_trail         = false
  enable_log_file_validation    = true

  event_selector {
    read_write_type           = "All"
    include_management_events = true
  }

  depends_on = [aws_s3_bucket_policy.trail]
}

locals {
  trail_bucket = "${var.name}-trail-${data.aws_caller_identity.here.account_id}-${data.aws_region.here.region}"
  trail_arn    = "arn:${data.aws_partition.here.partition}:cloudtrail:${data.aws_region.here.region}:${data.aws_caller_identity.here.account_id}:trail/${var.name}"
}

resource "aws_s3_bucket" "trail" {
  count = var.trail ? 1 : 0

  bucket = local.trail_bucket
}

resource "aws_s3_bucket_public_access_block" "trail" {
  count = var.trail ? 1 : 0

  bucket                  = aws_s3_bucket.trail[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_lifecycle_configuration" "trail" {
  count = var.trail ? 1 : 0

  bucket = aws_s3_bucket.trail[0].id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    expiration {
      days = 365
    }
  }
}

resource "aws_s3_bucket_policy" "trail" {
  count = var.trail ? 1 : 0

  bucket = aws_s3_bucket.trail[0].id
  policy = data.aws_iam_policy_document.trail.json
}

data "aws_iam_policy_document" "trail" {
  statement {
    sid       = "EncryptedOnTheWay"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["arn:${data.aws_partition.here.partition}:s3:::${local.trail_bucket}", "arn:${data.aws_partition.here.partition}:s3:::${local.trail_bucket}/*"]

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

  statement {
    sid       = "TheTrailLooks"
    actions   = ["s3:GetBucketAcl"]
    resources = ["arn:${data.aws_partition.here.partition}:s3:::${local.trail_bucket}"]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = [local.trail_arn]
    }
  }

  statement {
    sid       = "TheTrailWrites"
    actions   = ["s3:PutObject"]
    resources = ["arn:${data.aws_partition.here.partition}:s3:::${local.trail_bucket}/AWSLogs/${data.aws_caller_identity.here.account_id}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = [local.trail_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "s3:x-amz-acl"
      values   = ["bucket-owner-full-control"]
    }
  }
}
