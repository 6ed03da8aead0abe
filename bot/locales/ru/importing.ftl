### Импорт статей: что получится из документа и почему его не берут.

command-import = Превратить статью в черновики
prompt-import-article = Пришлите статью: документ .txt, .md или .html не больше 1 МБ или сам текст.
prompt-import-title = Какой у неё заголовок?
prompt-import-done = Сохранить статью и эти черновики? Пока ничего не записано.
import-title = «{ $title }»
import-drafts =
    { $count ->
        [one] Черновиком станет { $count } предложение:
        [few] Черновиками станут { $count } предложения:
        [many] Черновиками станут { $count } предложений:
       *[other] Черновиками станут { $count } предложения:
    }
import-more =
    { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
        [many] и ещё { $count }
       *[other] и ещё { $count }
    }
import-duplicates =
    { $count ->
        [one] { $count } предложение уже есть среди фактов, пропускаю:
        [few] { $count } предложения уже есть среди фактов, пропускаю:
        [many] { $count } предложений уже есть среди фактов, пропускаю:
       *[other] { $count } предложения уже есть среди фактов, пропускаю:
    }
import-do = Сохранить
import-retitle = Другой заголовок
import-not-done = Выберите, что сделать со статьёй, или выйдите через /cancel.
import-archive = Архивы здесь не принимаются; нужен документ .txt, .md или .html. Распакуйте архив на компьютере бота и выполните «python -m bot import FILE» для каждой статьи.
import-ending = Такой файл я прочесть не могу; нужен документ .txt, .md или .html.
import-too-large = Документ слишком большой; можно не больше 1 МБ.
import-not-fetched = Telegram не отдал документ; пришлите его ещё раз.
import-not-utf-8 = Документ не в кодировке UTF-8; сохраните его в UTF-8 и пришлите снова.
import-refused = Документ не принят: { $told }.
imported = Сохранено вместе с черновиками; каждому ещё нужны формулировки, вид вопроса и достоверность:
argument-document = документ или текст
import-missing = В документе не указано: { $missing }.
import-guessed = Язык определён по буквам.
import-no-drafts = Ни одно предложение не станет черновиком: нужно целое предложение хотя бы из четырёх слов.
missing-title = заголовок
missing-publisher = издание
missing-address = адрес
missing-date = дата
media-document-editor = Это статья? Документы я читаю только после /import: нажмите кнопку и пришлите её ещё раз.
