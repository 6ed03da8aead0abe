"""A Bot API server on loopback: the real bot polls it, readers write to it from a page or a test.

server.py takes the requests, methods/ answers them, updates.py delivers; chats.py and rooms.py are the
readers' side, people.py who they are, faults.py the bad days; chatpage.py and page/ are the chat page,
serving.py the whole for a run without a token.
"""

from bot.localapi.people import Person
from bot.localapi.rooms import Channel, Chat, Group, PrivateChat
from bot.localapi.server import LOCAL_TOKEN, LocalBotApi
from bot.localapi.serving import serve
from bot.localapi.world import Call

__all__ = ["LOCAL_TOKEN", "Call", "Channel", "Chat", "Group", "LocalBotApi", "Person", "PrivateChat", "serve"]
