# People of Google, and those of one company by its SAML provider.
variable "google_client_id" {
  description = "As Google's console names it."
  type        = string
}

variable "google_client_secret" {
  description = "As Google's console shows it once."
  type        = string
  sensitive   = true
}

variable "saml_metadata_url" {
  description = "Where the company's provider describes itself: followed when it changes its certificate."
  type        = string
}

module "identity" {
  source = "../.."

  domain        = "example-login"
  callback_urls = ["https://app.example.com/callback"]
  logout_urls   = ["https://app.example.com/"]
  applications  = ["arn:aws:iam::111122223333:role/bailiwick"]

  identity_providers = [
    aws_cognito_identity_provider.google.provider_name,
    aws_cognito_identity_provider.acme.provider_name,
  ]
}

resource "aws_cognito_identity_provider" "google" {
  user_pool_id  = module.identity.user_pool_id
  provider_name = "Google"
  provider_type = "Google"

  provider_details = {
    client_id        = var.google_client_id
    client_secret    = var.google_client_secret
    authorize_scopes = "openid email"
  }

  # Google says whether an address is proved, and is believed.
  attribute_mapping = {
    username       = "sub"
    email          = "email"
    email_verified = "email_verified"
  }
}

resource "aws_cognito_identity_provider" "acme" {
  user_pool_id    = module.identity.user_pool_id
  provider_name   = "acme"
  provider_type   = "SAML"
  idp_identifiers = ["acme.example"]

  provider_details = {
    MetadataURL             = var.saml_metadata_url
    IDPSignout              = "true"
    EncryptedResponses      = "false"
    RequestSigningAlgorithm = "rsa-sha256"
  }

  # No email_verified: a company can write any address here, another company's too.
  attribute_mapping = {
    email = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"
  }
}
