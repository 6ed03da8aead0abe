### Группы, встроенный режим, личные данные.

help-in-group = В группе я отвечаю, только когда меня спрашивают: через /ask с вопросом, через /ask в ответ на чьё-то сообщение или в ответ на моё. Из того, что обращено не ко мне, я ничего не храню.
help-mentions-seen = Здесь я вижу и упоминания: напишите @ и моё имя, а затем вопрос.
help-mentions-unseen = Упоминание (@ и моё имя) доходит до меня лишь там, где Telegram показывает мне все сообщения: где администратор группы сделал меня администратором или где мой владелец отключил режим приватности у @BotFather (/setprivacy).

command-settings = Для администраторов группы: язык, упоминания, тихие часы
prompt-settings-change = Что изменить?
settings-title = Как я веду себя в этой группе
settings-language = Язык: { $value }
settings-as-written = у каждого свой
settings-mentions = Упоминание моего имени: { $value }
settings-mentions-on = отвечаю
settings-mentions-off = не отвечаю
settings-quiet = Тихие часы: { $value }
settings-quiet-never = нет
settings-how = Менять это могут только администраторы. Другие часы можно задать командой, указав город или разницу с UTC: /settings quiet 23:30-06:30 Бишкек
settings-admins-only = Смотреть и менять эти настройки могут только администраторы группы.
settings-elsewhere = Это настройки группы: отправьте эту команду там, если вы её администратор. Язык для себя можно выбрать через /language.
settings-refused = Не понимаю «{ $value }». Ожидается, например: quiet 22:00-07:00 Бишкек, quiet off, zone UTC+6, mentions off, language ky.
settings-zone-refused = Часового пояса «{ $value }» я не знаю. Ожидается город, например Бишкек, пояс, например Asia/Bishkek, или разница с UTC, например UTC+6.
settings-quiet-now = Здесь сейчас тихие часы: администраторы группы просили меня молчать. Спросите в личном чате или позже.
button-mentions-on = Отвечать на упоминания
button-mentions-off = Упоминания не замечать
button-quiet-never = Без тихих часов
button-quiet = Тишина { $hours }
button-zone = Часы: { $zone }

inline-none = В статьях этого нет
inline-question = Вопрос: { $question }
button-ask-bot = Спросить бота
