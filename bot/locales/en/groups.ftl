### Groups, inline mode, privacy.

help-in-group = In a group I answer only when I am asked: with /ask and your question, with /ask in reply to somebody's message, or in reply to one of my messages. What is not addressed to me I do not keep.
help-mentions-seen = Here I also see a mention: write @ and my name, then your question.
help-mentions-unseen = A mention (@ and my name) reaches me only where Telegram shows me every message: where a group admin has made me an admin, or where my owner has turned privacy mode off with @BotFather (/setprivacy).

command-settings = For a group's admins: language, mentions, quiet hours
prompt-settings-change = What shall I change?
settings-title = How I behave in this group
settings-language = Language: { $value }
settings-as-written = the reader's own
settings-mentions = A mention of my name: { $value }
settings-mentions-on = I answer it
settings-mentions-off = I leave it alone
settings-quiet = Quiet hours: { $value }
settings-quiet-never = none
settings-how = Only admins can change this. Other hours can be typed, with a city or a difference from UTC: /settings quiet 23:30-06:30 Bishkek
settings-admins-only = Only this group's admins can look at and change how I behave here.
settings-elsewhere = These are settings of a group: give the command there, as one of its admins. For yourself you choose the language with /language.
settings-refused = I do not understand “{ $value }”. Expected for example: quiet 22:00-07:00 Bishkek, quiet off, zone UTC+6, mentions off, language ky.
settings-zone-refused = I know no time zone “{ $value }”. Expected a city such as Bishkek or New York, a zone such as Asia/Bishkek, or a difference such as UTC+6.
settings-quiet-now = These are quiet hours here: the group's admins want me to be silent. Ask me in a private chat, or later.
button-mentions-on = Answer mentions
button-mentions-off = Ignore mentions
button-quiet-never = No quiet hours
button-quiet = Quiet { $hours }
button-zone = Clock: { $zone }

inline-none = The articles do not say
inline-question = Question: { $question }
button-ask-bot = Ask the bot
