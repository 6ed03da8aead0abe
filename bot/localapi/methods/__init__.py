"""The Bot API's methods, each a function of the world and the request's parameters.

A method returns what stands under `result` in the answer, or raises an ApiError. This table is the whole of
what the server offers; names are compared without regard to case, as Telegram does.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.localapi.methods import answers, chats, media, profile, sending, updating
from bot.localapi.wire import Params
from bot.localapi.world import World

Method = Callable[[World, Params], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    # Getting updates
    "getUpdates": updating.get_updates,
    "getWebhookInfo": updating.get_webhook_info,
    "setWebhook": updating.set_webhook,
    "deleteWebhook": updating.delete_webhook,
    "logOut": updating.log_out,
    "close": updating.close,
    # Writing and changing messages
    "sendMessage": sending.send_message,
    "editMessageText": sending.edit_message_text,
    "editMessageCaption": sending.edit_message_caption,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "deleteMessage": sending.delete_message,
    "deleteMessages": sending.delete_messages,
    # Files
    "sendDocument": media.send_document,
    "sendPhoto": media.send_photo,
    "editMessageMedia": media.edit_message_media,
    "getFile": media.get_file,
    # Answering buttons and inline queries
    "answerCallbackQuery": answers.answer_callback_query,
    "answerInlineQuery": answers.answer_inline_query,
    # The bot itself
    "getMe": profile.get_me,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_my_name,
    "getMyName": profile.get_my_name,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    # Chats and their members
    "sendChatAction": chats.send_chat_action,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "getChatMemberCount": chats.get_chat_member_count,
    "getChatAdministrators": chats.get_chat_administrators,
    "setMessageReaction": chats.set_message_reaction,
    "pinChatMessage": chats.pin_chat_message,
    "unpinChatMessage": chats.unpin_chat_message,
    "leaveChat": chats.leave_chat,
}

BY_LOWER_NAME = {name.lower(): (name, method) for name, method in METHODS.items()}
