// Talking to the server: small JSON requests one way, a stream of events the other.

// Fetches JSON. On a refusal throws an Error whose message is the server's own sentence.
async function answered(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Error("The server does not answer.");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error || "The server refused that.");
  return body;
}

export const getState = () => answered(fetch("/chat/state"));

export const getView = ({ as, chat }) => answered(fetch(`/chat/view?as=${as}&chat=${chat}`));

export const post = (action, body) =>
  answered(
    fetch(`/chat/${action}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

export function upload({ as, chat }, file, { caption, kind }) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ as, chat, caption, kind })) form.append(name, value);
  form.append("file", file, file.name);
  return answered(fetch("/chat/upload", { method: "POST", body: form }));
}

// Calls `heard` with every event, and `connected` with true or false as the connection comes and goes.
export function listen(heard, connected) {
  const stream = new EventSource("/chat/events");
  stream.onopen = () => connected(true);
  stream.onerror = () => connected(false);
  stream.onmessage = (message) => heard(JSON.parse(message.data));
}
