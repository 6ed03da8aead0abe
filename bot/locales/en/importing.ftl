### Importing articles: what would come of a document, and why one is not taken.

command-import = Turn an article into drafts
prompt-import-article = Send me the article: a .txt, .md or .html document of 1 MB at most, or its text.
prompt-import-title = What is its title?
prompt-import-done = Shall I store the article and these drafts? Nothing is written yet.
import-title = “{ $title }”
import-drafts =
    { $count ->
        [one] One sentence becomes a draft:
       *[other] { $count } sentences become drafts:
    }
import-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
import-duplicates =
    { $count ->
        [one] A fact tells one sentence already; it is left out:
       *[other] Facts tell { $count } sentences already; they are left out:
    }
import-do = Store it
import-retitle = Another title
import-not-done = Choose what to do with the article, or leave it with /cancel.
import-archive = I take no archives here; expected a .txt, .md or .html document. On the bot’s computer, unpack it and run “python -m bot import FILE” for each article.
import-ending = I cannot read that kind of file; expected a .txt, .md or .html document.
import-too-large = The document is too large; expected 1 MB at most.
import-not-fetched = Telegram did not hand the document over; please send it again.
import-not-utf-8 = The document is not written in UTF-8; please save it as UTF-8 and send it again.
import-refused = The document { $told }.
imported = Stored, with its drafts; each still needs wordings, what it asks and its standing:
argument-document = document or text
import-missing = The document does not give: { $missing }.
import-guessed = Its language was told from its letters.
import-no-drafts = No sentence of it becomes a draft: a draft needs a whole sentence of four words at least.
missing-title = title
missing-publisher = publisher
missing-address = address
missing-date = date
media-document-editor = Is that an article? I read documents after /import only: press the button, then send it again.
