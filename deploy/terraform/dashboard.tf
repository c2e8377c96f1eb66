locals {
  pool_dimensions = ["UserPool", local.pool.UserPool, "UserPoolClient", local.pool.UserPoolClient]

  graphs = [
    {
      title = "Sign-ins"
      metrics = [
        concat(["AWS/Cognito", "SignInSuccesses"], local.pool_dimensions, [{ id = "successes", stat = "Sum", label = "succeeded" }]),
        concat(["AWS/Cognito", "SignInSuccesses"], local.pool_dimensions, [{ id = "attempts", stat = "SampleCount", visible = false }]),
        [{ expression = "attempts - successes", label = "failed", color = "#d62728" }],
      ]
    },
    {
      title = "Sign-ups and refreshes"
      metrics = [
        concat(["AWS/Cognito", "SignUpSuccesses"], local.pool_dimensions, [{ stat = "Sum", label = "signed up" }]),
        concat(["AWS/Cognito", "TokenRefreshSuccesses"], local.pool_dimensions, [{ stat = "Sum", label = "refreshed" }]),
      ]
    },
    {
      title = "Turned away by Cognito"
      metrics = [for metric in ["SignInThrottles", "SignUpThrottles", "TokenRefreshThrottles"] :
        concat(["AWS/Cognito", metric], local.pool_dimensions, [{ stat = "Sum" }])
      ]
    },
    {
      title = "Event lag, seconds"
      metrics = [
        ["AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", aws_sqs_queue.events.name, { stat = "Maximum", label = "oldest event" }],
      ]
    },
    {
      title = "Dead letters and undelivered events"
      metrics = [for queue in [aws_sqs_queue.dead.name, aws_sqs_queue.undelivered.name] :
        ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue, { stat = "Maximum" }]
      ]
    },
    {
      title = "Triggers, milliseconds (Cognito waits 5,000)"
      metrics = [for trigger in keys(local.triggers) :
        ["AWS/Lambda", "Duration", "FunctionName", "${var.name}-${trigger}", { stat = "Maximum", label = trigger }]
      ]
    },
  ]
}

resource "aws_cloudwatch_dashboard" "identity" {
  dashboard_name = "${var.name}-identity"

  dashboard_body = jsonencode({
    widgets = concat(
      [for i, graph in local.graphs : {
        type   = "metric"
        x      = 12 * (i % 2)
        y      = 6 * floor(i / 2)
        width  = 12
        height = 6
        properties = {
          title   = graph.title
          region  = data.aws_region.here.region
          period  = 300
          metrics = graph.metrics
        }
      }],
      [{
        type   = "text"
        x      = 0
        y      = 6 * ceil(length(local.graphs) / 2)
        width  = 24
        height = 3
        properties = {
          markdown = "**Not counted by Cognito**: the share of people with MFA, refused tokens by reason, and what the reconciler found. Bailiwick counts them at `/metrics` of its management port, for Prometheus."
        }
      }],
    )
  })
}
