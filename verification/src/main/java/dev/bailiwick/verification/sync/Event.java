package dev.bailiwick.verification.sync;

import java.util.UUID;

/** A message for the queue, as Cognito's triggers and EventBridge have them. */
record Event(String group, String body) {

  /** Somebody has signed up. */
  static Event signUp(String pool, String subject) {
    String body =
        """
          {"specversion":"1.0","id":"%1$s/PostConfirmation_ConfirmSignUp","source":"cognito/%2$s",\
          "type":"dev.bailiwick.cognito.post-confirmation","time":"2026-11-20T12:00:00Z",\
          "datacontenttype":"application/json","data":{"version":"1",\
          "triggerSource":"PostConfirmation_ConfirmSignUp","region":"eu-west-1","userPoolId":"%2$s",\
          "userName":"%1$s","request":{"userAttributes":{"sub":"%1$s"}},"response":{}}}"""
            .formatted(subject, pool);
    return new Event(subject, body);
  }

  /** An administrator has done this to somebody. */
  static Event call(String pool, String name, String subject, UUID id, String group) {
    String body =
        """
          {"version":"0","id":"%1$s","detail-type":"AWS API Call via CloudTrail",\
          "source":"aws.cognito-idp","account":"123456789012","time":"2026-11-20T12:00:00Z",\
          "region":"eu-west-1","resources":[],"detail":{"eventVersion":"1.09",\
          "eventTime":"2026-11-20T12:00:00Z","eventSource":"cognito-idp.amazonaws.com",\
          "eventName":"%2$s","awsRegion":"eu-west-1",\
          "requestParameters":{"username":"HIDDEN_DUE_TO_SECURITY_REASONS","userPoolId":"%3$s"},\
          "responseElements":null,"additionalEventData":{"sub":"%4$s"},"eventID":"%1$s",\
          "readOnly":false,"eventType":"AwsApiCall"}}"""
            .formatted(id, name, pool, subject);
    return new Event(group, body);
  }
}
