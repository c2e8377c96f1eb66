# Mail from one's own domain, signed (DKIM) and bounced to it (MAIL FROM), over TLS or not at all.
resource "aws_sesv2_configuration_set" "mail" {
  count = var.mail == null ? 0 : 1

  configuration_set_name = var.name

  delivery_options {
    tls_policy = "REQUIRE"
  }

  reputation_options {
    reputation_metrics_enabled = true
  }

  suppression_options {
    suppressed_reasons = ["BOUNCE", "COMPLAINT"]
  }
}

resource "aws_sesv2_email_identity" "mail" {
  count = var.mail == null ? 0 : 1

  email_identity         = var.mail.domain
  configuration_set_name = aws_sesv2_configuration_set.mail[0].configuration_set_name

  dkim_signing_attributes {
    next_signing_key_length = "RSA_2048_BIT"
  }
}

resource "aws_sesv2_email_identity_mail_from_attributes" "mail" {
  count = var.mail == null ? 0 : 1

  email_identity         = aws_sesv2_email_identity.mail[0].email_identity
  mail_from_domain       = "bounce.${var.mail.domain}"
  behavior_on_mx_failure = "USE_DEFAULT_VALUE"
}

# Counted by their fate, for the alarm: a mail that does not arrive is seen nowhere else.
resource "aws_sesv2_configuration_set_event_destination" "mail" {
  count = var.mail == null ? 0 : 1

  configuration_set_name = aws_sesv2_configuration_set.mail[0].configuration_set_name
  event_destination_name = "counts"

  event_destination {
    enabled              = true
    matching_event_types = ["SEND", "DELIVERY", "BOUNCE", "COMPLAINT", "REJECT"]

    cloud_watch_destination {
      dimension_configuration {
        dimension_name          = "ConfigurationSet"
        dimension_value_source  = "MESSAGE_TAG"
        default_dimension_value = var.name
      }
    }
  }
}
