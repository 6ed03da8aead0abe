### Что читателям говорится об исправленном и отозванном.

command-corrections = Что исправлено или отозвано
command-correct = Публично исправить факт
command-retract = Публично отозвать факт
argument-note = пояснение
prompt-correct-fact = Какой факт? Пришлите его идентификатор.
prompt-correct-note = Что было не так? Читатели увидят эти слова.
prompt-correct-answer = Каков верный ответ? Напишите его по-английски или пропустите, если ответ и так верный.
prompt-retract-fact = Какой факт? Он сразу перестанет показываться.
prompt-retract-note = Почему? Читатели увидят эти слова.
saved-correct = Исправление записано:
saved-retract = Отозвано, читатели больше этого не увидят; запись сохранена:

ledger-title = Исправленное и отозванное, сначала новое
ledger-empty = Пока ничего не исправлялось и не отзывалось.
banner-correction = Исправлено { $date }: { $note }
banner-retraction = Отозвано { $date }: { $note }
notice-correction = Ответ, который я вам дал, исправлен: { $note } Вы спрашивали:
notice-retraction = Ответ, который я вам дал, отозван: { $note } Вы спрашивали:
correction-nobody = За последние 30 дней этот ответ никто не получал.
correction-answers =
    { $count ->
        [one] { $count } ответ за последние 30 дней получит пометку с датой.
        [few] { $count } ответа за последние 30 дней получат пометку с датой.
        [many] { $count } ответов за последние 30 дней получат пометку с датой.
       *[other] { $count } ответа за последние 30 дней получат пометку с датой.
    }
correction-chats =
    { $count ->
        [one] Они в { $count } чате.
        [few] Они в { $count } чатах.
        [many] Они в { $count } чатах.
       *[other] Они в { $count } чатах.
    }
correction-people =
    { $count ->
        [one] { $count } человек получит личное сообщение.
        [few] { $count } человека получат личное сообщение.
        [many] { $count } человек получат личное сообщение.
       *[other] { $count } человека получат личное сообщение.
    }
button-correct = Исправить
button-retract = Отозвать
button-announce = Сообщить им
button-answer-now = Ответ сейчас
announced = Всё отправляется.
announced-answers =
    { $count ->
        [one] Помечается { $count } ответ.
        [few] Помечаются { $count } ответа.
        [many] Помечается { $count } ответов.
       *[other] Помечаются { $count } ответа.
    }
announced-people =
    { $count ->
        [one] Сообщение получит { $count } человек.
        [few] Сообщение получат { $count } человека.
        [many] Сообщение получат { $count } человек.
       *[other] Сообщение получат { $count } человека.
    }
