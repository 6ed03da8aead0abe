### Trouble of the bot's own, and more than it can answer.

postponed = I cannot write anything down right now. Your message is kept, and I will answer it as soon as I can.
too-many = You are writing faster than I can answer. Please wait a minute; I have not read your last messages.
