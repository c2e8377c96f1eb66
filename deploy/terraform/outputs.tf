output "user_pool_id" {
  description = "The user pool."
  value       = aws_cognito_user_pool.people.id
}

output "user_pool_arn" {
  description = "The user pool, as API Gateway's authorizer names it."
  value       = aws_cognito_user_pool.people.arn
}

output "issuer" {
  description = "Who issues the tokens; the authority for a browser's metadata. Not where people sign in."
  value       = "https://${aws_cognito_user_pool.people.endpoint}"
}

output "browser_client_id" {
  description = "The app client of browsers."
  value       = aws_cognito_user_pool_client.browser.id
}

output "machine_clients" {
  description = "The app clients of machines by name, with their secrets."
  value       = { for name, client in aws_cognito_user_pool_client.machine : name => { id = client.id, secret = client.client_secret } }
  sensitive   = true
}

output "login_url" {
  description = "Where people sign in, and where the token endpoint is."
  value       = local.login_url
}

output "login_host_target" {
  description = "To what a host of one's own has to point in DNS."
  value       = aws_cognito_user_pool_domain.login.cloudfront_distribution
}

output "mail_records" {
  description = "What DNS has to say before mail is sent: name, type, value."
  value = concat(
    [for token in try(aws_sesv2_email_identity.mail[0].dkim_signing_attributes[0].tokens, []) :
      ["${token}._domainkey.${var.mail.domain}", "CNAME", "${token}.dkim.amazonses.com"]
    ],
    [for mail in var.mail[*] : ["bounce.${mail.domain}", "MX", "10 feedback-smtp.${data.aws_region.here.region}.amazonses.com"]],
    [for mail in var.mail[*] : ["bounce.${mail.domain}", "TXT", "v=spf1 include:amazonses.com ~all"]],
    [for mail in var.mail[*] : ["_dmarc.${mail.domain}", "TXT", "v=DMARC1; p=quarantine"]],
  )
}

output "application_policy_arn" {
  description = "What Bailiwick may do; for the role as which it runs."
  value       = aws_iam_policy.application.arn
}

output "settings" {
  description = "What Bailiwick has to be told of all this, as its own settings."
  value = merge(
    {
      "bailiwick.cognito.pools[0].issuer"        = "https://${aws_cognito_user_pool.people.endpoint}"
      "bailiwick.cognito.pools[0].user-pool-id"  = aws_cognito_user_pool.people.id
      "bailiwick.cognito.pools[0].user-info-uri" = "${local.login_url}/oauth2/userInfo"
      "bailiwick.cognito.pools[0].client-ids"    = aws_cognito_user_pool_client.browser.id
      "bailiwick.events.queue-url"               = aws_sqs_queue.events.url
      "bailiwick.events.dead-letter-queue-url"   = aws_sqs_queue.dead.url
      "bailiwick.events.region"                  = data.aws_region.here.region
    },
    { for name, client in aws_cognito_user_pool_client.machine :
      "bailiwick.cognito.pools[0].machine-clients.${client.id}" => join(" ", client.allowed_oauth_scopes)
    },
  )
}
