# An HTTP API whose gateway checks tokens before anybody behind it is asked.
variable "backend" {
  description = "Where requests go on to."
  type        = string
}

module "identity" {
  source = "../.."

  domain        = "example-login"
  callback_urls = ["https://app.example.com/callback"]
  logout_urls   = ["https://app.example.com/"]
  applications  = ["arn:aws:iam::111122223333:role/bailiwick"]
}

resource "aws_apigatewayv2_api" "api" {
  name          = "example"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_authorizer" "cognito" {
  name             = "cognito"
  api_id           = aws_apigatewayv2_api.api.id
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  # Access tokens have no audience: the gateway then looks at client_id.
  jwt_configuration {
    issuer   = module.identity.issuer
    audience = [module.identity.browser_client_id]
  }
}

resource "aws_apigatewayv2_integration" "backend" {
  api_id             = aws_apigatewayv2_api.api.id
  integration_type   = "HTTP_PROXY"
  integration_method = "ANY"
  integration_uri    = "${var.backend}/{proxy}"
}

resource "aws_apigatewayv2_route" "all" {
  api_id             = aws_apigatewayv2_api.api.id
  route_key          = "ANY /{proxy+}"
  target             = "integrations/${aws_apigatewayv2_integration.backend.id}"
  authorization_type = "JWT"
  authorizer_id      = aws_apigatewayv2_authorizer.cognito.id

  # An ID token has no scopes. Where none is asked for, it passes.
  authorization_scopes = ["openid"]
}

resource "aws_apigatewayv2_stage" "live" {
  api_id      = aws_apigatewayv2_api.api.id
  name        = "$default"
  auto_deploy = true
}
