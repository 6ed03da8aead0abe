// What the page knows: who one is, which chat is open, and what was last read of it.

export const byId = (id) => document.getElementById(id);

export const page = {
  bot: null,
  people: [],
  chats: [],
  as: null, // the person one is
  chat: null, // the open chat
  view: { messages: [], menu: [], reactions: {} },
  unread: new Map(), // new messages by the id of a chat that is not open
};

export const where = () => ({ as: page.as.id, chat: page.chat.id });

export const find = (id) => page.view.messages.find((message) => message.message_id === id);

export const titleOf = (chat) =>
  chat.type === "private" ? page.view.name || page.bot.first_name : chat.title;

export const chatsOf = (person) => page.chats.filter(({ id }) => person.chats.includes(id));

// How a user is called on the page: people of one name are told apart by their language.
export function nameOf(user) {
  if (!user) return "";
  if (user.id === page.bot.id) return page.view.name || user.first_name;
  const alike = page.people.filter((person) => person.first_name === user.first_name).length > 1;
  return alike && user.language_code ? `${user.first_name} (${user.language_code})` : user.first_name;
}
