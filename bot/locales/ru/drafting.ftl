### Черновики шаг за шагом, их проверка и допуск к публикации.

help-section-newsroom = Написать
command-draft = Написать черновик факта, шаг за шагом
command-review = Черновики, ждущие редактора
command-approve = Опубликовать черновик
command-reject = Вернуть черновик автору
argument-source = вопрос или new

prompt-draft-source = На какой вопрос ответит факт? Выберите вопрос из очереди или новый.
prompt-draft-kind = Это факт или открытый вопрос, на который статьи не отвечают? Пришлите fact или unknown.
prompt-draft-answer = Что мне отвечать? Одно-два коротких предложения по-английски; если в статьях этого нет: «The article does not say ...»
prompt-draft-quote = Какие слова статьи это доказывают? Скопируйте их точно как в статье, обычно целое предложение.
prompt-draft-article = В какой статье этого нет?
prompt-draft-wordings = Как читатели об этом спросят? Пришлите несколько формулировок, по одной в строке; первая английская будет на кнопках.
prompt-draft-about = О ком и о чём это? Выберите или пришлите идентификаторы через пробел.
prompt-draft-claim = Статья сообщает это как факт или это чьё-то утверждение?
prompt-draft-speaker = Кто это говорит? Выберите или пришлите идентификатор.
prompt-draft-more = Пришлите ещё формулировки, по одной в строке, на любом из языков.
prompt-draft-answer_ru = Каков ответ по-русски?
prompt-draft-answer_ky = Каков ответ по-кыргызски?
prompt-draft-done = Сохранить как черновик?
prompt-approve-fact = Какой черновик? Пришлите его идентификатор.
prompt-approve-reason = Почему это всё же стоит опубликовать? Ваши слова попадут в журнал.
prompt-reject-fact = Какой черновик? Пришлите его идентификатор.
prompt-reject-reason = Что изменить? Это прочтёт автор.

draft-new = Новый вопрос
draft-save = Сохранить черновик
draft-more = Добавить формулировки
draft-answer-ru = Ответ по-русски
draft-answer-ky = Ответ по-кыргызски
draft-answer = Изменить ответ
draft-quote = Изменить цитату
draft-about = Изменить, о ком это
draft-not-english = Нужен ответ по-английски; другие языки можно добавить в конце.
draft-no-english-wording = Среди них нет английской; нужна хотя бы одна.
draft-no-entity = «{ $value }» нет среди имён; нужны идентификаторы людей, мест или групп из базы.
draft-no-claim = «{ $value }» не подходит; нужно established, alleged, disputed или denied.
draft-no-kind = «{ $value }» не подходит; нужно fact или unknown.
draft-no-article = Статьи «{ $value }» нет; нужна одна из этих:
draft-not-done = Выберите, что сделать с черновиком, или выйдите через /cancel.
quote-nowhere = Этих слов, и даже похожих, нет ни в одной статье. Скопируйте слова одного абзаца знак в знак.
quote-not-found = Этих слов нет ни в одной статье знак в знак. Возможно, вы имели в виду одно из этого:
preview-title = Так это увидят читатели:
preview-about = О чём: { $about }
preview-wordings = Формулировки:
saved-draft = Черновик сохранён и ждёт редактора:
saved-approve = Опубликовано:
saved-reject = Возвращено автору, остаётся черновиком:
sent-back = Редактор просит изменить ваш черновик:

review-title =
    { $count ->
        [one] Ждёт { $count } черновик
        [few] Ждут { $count } черновика
        [many] Ждёт { $count } черновиков
       *[other] Ждут { $count } черновика
    }
review-author = автор: { $author }
review-difference = Что добавится в файл:
review-none = Ни один черновик не ждёт редактора.
button-review = Проверить
button-approve = Одобрить
button-reject = Вернуть
button-next-draft = Следующий
button-overrule = Всё равно опубликовать
gate-own = Его находят { $gained } из { $own } его формулировок.
gate-nothing = Ни на один из других { $asked } вопросов ответ не изменится.
gate-changes =
    { $count ->
        [one] Изменится ответ на { $count } вопрос:
        [few] Изменятся ответы на { $count } вопроса:
        [many] Изменятся ответы на { $count } вопросов:
       *[other] Изменятся ответы на { $count } вопроса:
    }
gate-blocked =
    { $count ->
        [one] Не опубликовано: { $count } вопрос нашёл бы не тот факт:
        [few] Не опубликовано: { $count } вопроса нашли бы не тот факт:
        [many] Не опубликовано: { $count } вопросов нашли бы не тот факт:
       *[other] Не опубликовано: { $count } вопроса нашли бы не тот факт:
    }
