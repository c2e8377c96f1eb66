# Everything set: a host of one's own, mail from one's own domain, sign-up as Bailiwick allows it.
terraform {
  # Whoever reads the state reads the secrets of machines: encrypted, and for few.
  backend "s3" {
    bucket       = "example-terraform-state"
    key          = "bailiwick-identity"
    region       = "eu-west-1"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "certificate_arn" {
  description = "Of login.example.com, in us-east-1."
  type        = string
}

module "identity" {
  source = "../.."

  domain          = "login.example.com"
  certificate_arn = var.certificate_arn
  callback_urls   = ["https://app.example.com/callback", "https://app.example.com/callback/popup"]
  logout_urls     = ["https://app.example.com/", "https://app.example.com/signed-out/popup"]

  applications = ["arn:aws:iam::111122223333:role/bailiwick"]

  bailiwick = {
    url            = "https://bailiwick.example.com"
    key_secret_arn = aws_secretsmanager_secret.key.arn
  }

  mail = {
    domain = "example.com"
    sender = "Example <no-reply@example.com>"
  }

  machines     = { billing = ["decide"] }
  alarm_topics = [aws_sns_topic.alarms.arn]
}

# Its value is an application key of the tenant system, put here by hand, so that no state holds it.
resource "aws_secretsmanager_secret" "key" {
  name = "bailiwick/pre-sign-up"
}

resource "aws_sns_topic" "alarms" {
  name = "bailiwick-alarms"
}

output "settings" {
  description = "For Bailiwick."
  value       = module.identity.settings
}
