### Greetings, help, topics, notices; and what Telegram shows about the bot.

bot-description = Ask about the news in your own words, in English, Russian or Kyrgyz. Every answer comes with the exact words of a stored article, its source and paragraph. What the articles do not say, the bot says it does not know. It never invents.
bot-short-description = Answers questions about the news, each with the article's exact words. It never invents.

start-title = Ask me about the news
start-what = I answer from news articles that editors have gone through sentence by sentence. With each answer you get the exact words of the article and where they stand. What the articles do not say, I do not know, and I tell you so: I never make anything up.
start-how = Just type your question in English, Russian or Kyrgyz; typos and slang are fine. Or start with one of these (/help tells more):

help-how = Send me a question as a plain message, the way you would ask a person. I answer with the article's own words, or ask what you mean, or tell you that the articles do not say.
help-section-ask = Ask
help-section-source = Check the source
help-section-bot = About the bot
help-group = In a group, ask with /ask or in reply to one of my messages.

command-ask = Ask a question
command-topics = See what I know about
command-source = Show where a fact comes from
command-start = What this bot is
command-help = How to ask, and all commands
argument-question = question
argument-fact = fact

topics-intro =
    I know { $articles ->
        [one] one article
       *[other] { $articles } articles
    } and can answer { $questions ->
        [one] one question
       *[other] { $questions } questions
    }.
topics-questions =
    { $count ->
        [one] one question
       *[other] { $count } questions
    }
topics-choose = Choose what to ask about:
topic-intro =
    { $name }: { $count ->
        [one] one question
       *[other] { $count } questions
    }. Choose one:

ask-empty = What would you like to know? Answer this message with your question, or write it after the command, for example: /ask { $question }
none-of-these = Then I have not understood you, sorry. Try other words, or name a person, a place or a party. For example:

media-photo = I cannot look at pictures yet. Please type your question in words.
media-voice = I cannot listen to voice messages yet. Please type your question in words.
media-video = I cannot watch videos yet. Please type your question in words.
media-sticker = A nice sticker! I answer questions typed in words, though.
media-document = I do not read files here. Please type your question in words.
media-other = I understand only text so far. Please type your question in words.

error = Sorry, something went wrong on my side. Please try again in a minute. If it happens again, tell the editors this code: { $code }
unknown-command = I do not know the command { $name }. /help lists what I can do.
paused = I am taking a break: the editors have paused me. Please try again later.
too-long =
    That is too long for me. Please ask in a sentence or two, at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
feedback-helpful = Thank you! Good to know it helped.
feedback-not-mine = Thank you! The editors will see it.
expired-button = This button is too old. Please ask your question again.
