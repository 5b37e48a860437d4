"use strict";
// Sign in with the signIn mutation (client: WEB); the cookie is sent by the browser, the CSRF header from here.
const csrf = () => (document.cookie.match(/(?:^|; )voucher_csrf=([^;]*)/) || [])[1];
const fetcher = async (parameters, options) => {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json", ...(options && options.headers) };
  if (csrf()) headers["x-csrf-token"] = decodeURIComponent(csrf());
  const answer = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(parameters), credentials: "same-origin" });
  return answer.json();
};
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: "{\n  platformStatus { now demonstration }\n}\n" }),
);
