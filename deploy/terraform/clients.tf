locals {
  # The same pages on this machine, where that is wanted.
  origins = var.development ? ["http://localhost:5173/"] : []

  local_callback_urls = [for pair in setproduct(local.origins, var.callback_urls) : replace(pair[1], "/^https://[^/]+//", pair[0])]
  local_logout_urls   = [for pair in setproduct(local.origins, var.logout_urls) : replace(pair[1], "/^https://[^/]+//", pair[0])]
}

# For people in browsers, which keep no secret: a code, proved by whoever asked for it (PKCE).
resource "aws_cognito_user_pool_client" "browser" {
  name         = "${var.name}-browser"
  user_pool_id = aws_cognito_user_pool.people.id

  generate_secret                      = false
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid", "email"]
  callback_urls                        = concat(var.callback_urls, local.local_callback_urls)
  logout_urls                          = concat(var.logout_urls, local.local_logout_urls)
  supported_identity_providers         = concat(["COGNITO"], var.identity_providers)

  # A password never leaves the browser. Refreshing is the token endpoint's, which turns the token over each time.
  explicit_auth_flows = length(var.first_factors) > 1 ? ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_AUTH"] : ["ALLOW_USER_SRP_AUTH"]

  prevent_user_existence_errors = "ENABLED"
  enable_token_revocation       = true
  auth_session_validity         = 3

  access_token_validity  = var.access_token_minutes
  id_token_validity      = var.access_token_minutes
  refresh_token_validity = var.refresh_token_days

  token_validity_units {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "days"
  }

  # The former token works on for a while: two tabs may refresh at once.
  refresh_token_rotation {
    feature                    = "ENABLED"
    retry_grace_period_seconds = 30
  }

  read_attributes  = ["email", "email_verified"]
  write_attributes = ["email"]
}

resource "aws_cognito_resource_server" "api" {
  identifier   = var.name
  name         = var.name
  user_pool_id = aws_cognito_user_pool.people.id

  dynamic "scope" {
    for_each = var.scopes

    content {
      scope_name        = scope.key
      scope_description = scope.value
    }
  }
}

# For machines, which sign in as themselves and get the scopes that stand here.
resource "aws_cognito_user_pool_client" "machine" {
  for_each = var.machines

  name         = "${var.name}-${each.key}"
  user_pool_id = aws_cognito_user_pool.people.id

  generate_secret                      = true
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = [for scope in each.value : "${aws_cognito_resource_server.api.identifier}/${scope}"]

  # No person signs in here; with none named, Cognito would allow some.
  explicit_auth_flows = ["ALLOW_REFRESH_TOKEN_AUTH"]

  prevent_user_existence_errors = "ENABLED"
  enable_token_revocation       = true
  access_token_validity         = var.access_token_minutes

  token_validity_units {
    access_token = "minutes"
  }
}
