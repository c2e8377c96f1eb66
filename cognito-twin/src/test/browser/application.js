// What an application of the browser's kind does; the same page is its callback in all three ways.
const here = location.origin;
const manager = new oidc.UserManager({
  ...configuration,
  redirect_uri: `${here}/callback.html`,
  popup_redirect_uri: `${here}/callback.html`,
  silent_redirect_uri: `${here}/callback.html`,
  response_type: "code",
  scope: "openid email",
  automaticSilentRenew: false,
  silentRequestTimeoutInSeconds: 20,
  userStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
});
window.arrivals = 0;
manager.events.addUserLoaded(() => window.arrivals++);
if (new URLSearchParams(location.search).has("state")) {
  manager.signinCallback().then(() => history.replaceState({}, "", location.pathname));
}

// Cognito's own form of logging out; the library's own has no client_id and is refused.
const signOut = () =>
  manager.signoutRedirect({
    extraQueryParams: { client_id: configuration.client_id, logout_uri: `${here}/index.html` },
  });
