# A REST API whose gateway checks tokens before anybody behind it is asked.
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
  machines      = { reports = ["decide"] }
}

resource "aws_api_gateway_rest_api" "api" {
  name = "example"
}

resource "aws_api_gateway_authorizer" "cognito" {
  name          = "cognito"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  type          = "COGNITO_USER_POOLS"
  provider_arns = [module.identity.user_pool_arn]

  # Remembered by token: what the gateway lets through is at most this old.
  authorizer_result_ttl_in_seconds = 60
}

resource "aws_api_gateway_resource" "all" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  parent_id   = aws_api_gateway_rest_api.api.root_resource_id
  path_part   = "{proxy+}"
}

resource "aws_api_gateway_method" "all" {
  rest_api_id        = aws_api_gateway_rest_api.api.id
  resource_id        = aws_api_gateway_resource.all.id
  http_method        = "ANY"
  authorization      = "COGNITO_USER_POOLS"
  authorizer_id      = aws_api_gateway_authorizer.cognito.id
  request_parameters = { "method.request.path.proxy" = true }

  # Any of them is enough. With none this authorizer takes ID tokens, and refuses access tokens.
  authorization_scopes = ["openid", "bailiwick/decide"]
}

resource "aws_api_gateway_integration" "backend" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = aws_api_gateway_resource.all.id
  http_method             = aws_api_gateway_method.all.http_method
  type                    = "HTTP_PROXY"
  integration_http_method = "ANY"
  uri                     = "${var.backend}/{proxy}"
  request_parameters      = { "integration.request.path.proxy" = "method.request.path.proxy" }
}

resource "aws_api_gateway_deployment" "live" {
  rest_api_id = aws_api_gateway_rest_api.api.id

  triggers = {
    change = sha1(jsonencode([aws_api_gateway_method.all, aws_api_gateway_integration.backend]))
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.live.id
  stage_name    = "live"
}
