variable "name" {
  description = "What the names of everything here begin with."
  type        = string
  default     = "bailiwick"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,30}$", var.name))
    error_message = "Small letters, digits and hyphens, 2 to 31 of them."
  }
}

variable "development" {
  description = "Whether people may be sent back to localhost after signing in or out."
  type        = bool
  default     = false
}

# --- Addresses ---

variable "domain" {
  description = "Where people sign in: a prefix in Amazon's domain, or with a certificate a host of one's own."
  type        = string

  validation {
    condition     = can(regex("\\.", var.domain)) == (var.certificate_arn != null)
    error_message = "A host of one's own needs a certificate_arn, and a prefix has none."
  }
}

variable "certificate_arn" {
  description = "For a host of one's own its certificate, which has to be in us-east-1."
  type        = string
  default     = null
}

variable "callback_urls" {
  description = "The pages to which people come back with a code: that of a redirect and, where it is used, of a popup."
  type        = list(string)

  validation {
    condition     = length(var.callback_urls) > 0 && alltrue([for url in var.callback_urls : can(regex("^https://[^/]+/", url))])
    error_message = "At least one, and all with https; localhost is added where development says so."
  }
}

variable "logout_urls" {
  description = "The pages to which people come back after signing out."
  type        = list(string)

  validation {
    condition     = length(var.logout_urls) > 0 && alltrue([for url in var.logout_urls : can(regex("^https://[^/]+/", url))])
    error_message = "At least one, and all with https; localhost is added where development says so."
  }
}

# --- Who signs up, and how they sign in ---

variable "self_registration" {
  description = "Whether people may sign up themselves; if not, an admin creates everybody."
  type        = bool
  default     = true
}

variable "bailiwick" {
  description = "Asked before anybody signs up: its URL, and the secret that holds an application key. Without it every sign-up passes."
  type = object({
    url            = string
    key_secret_arn = string
  })
  default = null

  validation {
    condition     = var.bailiwick == null || can(regex("^https://[^/]+$", var.bailiwick.url))
    error_message = "https, a host, and no path."
  }
}

variable "password_minimum_length" {
  description = "How long a password is at least. Length is all that is asked of it."
  type        = number
  default     = 12

  validation {
    condition     = var.password_minimum_length >= 8 && var.password_minimum_length <= 99
    error_message = "8 to 99."
  }
}

variable "first_factors" {
  description = "By what people may sign in: PASSWORD, and WEB_AUTHN (passkeys), EMAIL_OTP or SMS_OTP beside it."
  type        = set(string)
  default     = ["PASSWORD"]

  validation {
    condition     = contains(var.first_factors, "PASSWORD") && length(setsubtract(var.first_factors, ["PASSWORD", "WEB_AUTHN", "EMAIL_OTP", "SMS_OTP"])) == 0
    error_message = "PASSWORD, and any of WEB_AUTHN, EMAIL_OTP and SMS_OTP."
  }
}

variable "threat_protection" {
  description = "OFF, AUDIT (Cognito scores each sign-in) or ENFORCED (and acts on it). Other than OFF moves the pool to its dearest tier."
  type        = string
  default     = "OFF"

  validation {
    condition     = contains(["OFF", "AUDIT", "ENFORCED"], var.threat_protection)
    error_message = "OFF, AUDIT or ENFORCED."
  }
}

variable "phone_verification" {
  description = "Whether phone numbers are verified by SMS."
  type        = bool
  default     = false
}

variable "identity_providers" {
  description = "Names of further identity providers of the pool that the browser client offers (examples/federation)."
  type        = list(string)
  default     = []
}

variable "branding_settings" {
  description = "The look of the sign-in pages, in JSON as the branding editor exports it; Cognito's own if null."
  type        = string
  default     = null
}

# --- Tokens ---

variable "access_token_minutes" {
  description = "How long an access token lives, and a permission that Bailiwick does not look after."
  type        = number
  default     = 60

  validation {
    condition     = var.access_token_minutes >= 5 && var.access_token_minutes <= 60
    error_message = "5 to 60 minutes."
  }
}

variable "refresh_token_days" {
  description = "How long somebody stays signed in."
  type        = number
  default     = 7

  validation {
    condition     = var.refresh_token_days >= 1 && var.refresh_token_days <= 30
    error_message = "1 to 30 days."
  }
}

variable "scopes" {
  description = "The scopes that machines can be given, each with what it is for."
  type        = map(string)
  default     = { decide = "Ask for decisions" }
}

variable "machines" {
  description = "Machine clients by name, each with its scopes."
  type        = map(set(string))
  default     = {}

  validation {
    condition     = alltrue([for scopes in values(var.machines) : length(scopes) > 0 && length(setsubtract(scopes, keys(var.scopes))) == 0])
    error_message = "Each needs at least one scope, of those in scopes."
  }
}

# --- Mail ---

variable "mail" {
  description = "The domain from which mail is sent by SES, and the sender. Without it Cognito sends some fifty a day from an address of Amazon's."
  type = object({
    domain = string
    sender = string
  })
  default = null

  validation {
    condition     = var.mail == null || can(regex("@${var.mail.domain}>?$", var.mail.sender))
    error_message = "The sender has to be of the domain."
  }
}

# --- Operation ---

variable "applications" {
  description = "ARNs of the IAM roles as which Bailiwick runs: beside Cognito and AWS's own events, only they may send to the queues."
  type        = list(string)

  validation {
    condition     = length(var.applications) > 0 && alltrue([for arn in var.applications : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", arn))])
    error_message = "At least one, and all the ARNs of roles."
  }
}

variable "kms_key_arn" {
  description = "A key of one's own for the queues; its policy has to let events.amazonaws.com use it. SQS's key if null."
  type        = string
  default     = null
}

variable "trail" {
  description = "Whether to make a CloudTrail trail. Only where the account has one in this region already: false."
  type        = bool
  default     = true
}

variable "log_days" {
  description = "How long logs are kept."
  type        = number
  default     = 90
}

variable "alarm_topics" {
  description = "ARNs of the SNS topics that hear of alarms."
  type        = list(string)
  default     = []
}

variable "failed_sign_ins" {
  description = "How many failed sign-ins in five minutes are an alarm."
  type        = number
  default     = 50
}
