# Who somebody is, and nothing more: no groups, roles or tenants, and as few attributes as can be.
resource "aws_cognito_user_pool" "people" {
  name                = var.name
  user_pool_tier      = var.threat_protection == "OFF" ? "ESSENTIALS" : "PLUS"
  deletion_protection = "ACTIVE"

  username_attributes      = ["email"]
  auto_verified_attributes = var.phone_verification ? ["email", "phone_number"] : ["email"]
  mfa_configuration        = "OPTIONAL"

  username_configuration {
    case_sensitive = false
  }

  # Changing a pool's attributes means making another pool.
  schema {
    name                = "email"
    attribute_data_type = "String"
    required            = true
    mutable             = true

    string_attribute_constraints {
      min_length = "0"
      max_length = "2048"
    }
  }

  # The old address stays until the new one has been proved.
  user_attribute_update_settings {
    attributes_require_verification_before_update = var.phone_verification ? ["email", "phone_number"] : ["email"]
  }

  admin_create_user_config {
    allow_admin_create_user_only = !var.self_registration
  }

  password_policy {
    minimum_length                   = var.password_minimum_length
    require_lowercase                = false
    require_numbers                  = false
    require_symbols                  = false
    require_uppercase                = false
    temporary_password_validity_days = 3
  }

  sign_in_policy {
    allowed_first_auth_factors = var.first_factors
  }

  dynamic "web_authn_configuration" {
    for_each = contains(var.first_factors, "WEB_AUTHN") ? ["passkeys"] : []

    content {
      user_verification = "required"
    }
  }

  software_token_mfa_configuration {
    enabled = true
  }

  device_configuration {
    challenge_required_on_new_device      = true
    device_only_remembered_on_user_prompt = true
  }

  # Not by phone, which a stranger can have moved to a card of their own.
  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }

  verification_message_template {
    default_email_option = "CONFIRM_WITH_CODE"
  }

  email_configuration {
    email_sending_account = var.mail == null ? "COGNITO_DEFAULT" : "DEVELOPER"
    from_email_address    = try(var.mail.sender, null)
    source_arn            = one(aws_sesv2_email_identity.mail[*].arn)
    configuration_set     = one(aws_sesv2_configuration_set.mail[*].configuration_set_name)
  }

  dynamic "sms_configuration" {
    for_each = aws_iam_role.sms

    content {
      external_id    = local.sms_external_id
      sns_caller_arn = sms_configuration.value.arn
      sns_region     = data.aws_region.here.region
    }
  }

  user_pool_add_ons {
    advanced_security_mode = var.threat_protection
  }

  lambda_config {
    post_confirmation = aws_lambda_function.trigger["post-confirmation"].arn
    pre_sign_up       = try(aws_lambda_function.trigger["pre-sign-up"].arn, null)
  }
}

# Why a mail or message did not leave, which nobody hears of otherwise.
resource "aws_cloudwatch_log_group" "pool" {
  name              = "/aws/vendedlogs/cognito/${var.name}"
  retention_in_days = var.log_days
}

resource "aws_cognito_log_delivery_configuration" "pool" {
  user_pool_id = aws_cognito_user_pool.people.id

  log_configurations {
    event_source = "userNotification"
    log_level    = "ERROR"

    cloud_watch_logs_configuration {
      log_group_arn = aws_cloudwatch_log_group.pool.arn
    }
  }

  # Each sign-in with its outcome and score, as far as the pool's tier tells them.
  dynamic "log_configurations" {
    for_each = var.threat_protection == "OFF" ? [] : ["userAuthEvents"]

    content {
      event_source = log_configurations.value
      log_level    = "INFO"

      cloud_watch_logs_configuration {
        log_group_arn = aws_cloudwatch_log_group.pool.arn
      }
    }
  }
}
