locals {
  amazons_host = "${var.domain}.auth.${data.aws_region.here.region}.amazoncognito.com"
  login_url    = "https://${var.certificate_arn == null ? local.amazons_host : var.domain}"
}

resource "aws_cognito_user_pool_domain" "login" {
  domain          = var.domain
  certificate_arn = var.certificate_arn
  user_pool_id    = aws_cognito_user_pool.people.id

  # Managed login; 1 would be the hosted pages of old, which no branding reaches.
  managed_login_version = 2
}

# Without a style of its own a client has no managed login at all.
resource "aws_cognito_managed_login_branding" "browser" {
  client_id    = aws_cognito_user_pool_client.browser.id
  user_pool_id = aws_cognito_user_pool.people.id

  use_cognito_provided_values = var.branding_settings == null ? true : null
  settings                    = var.branding_settings

  # Cognito takes a style before there is a domain, and shows none.
  depends_on = [aws_cognito_user_pool_domain.login]
}
