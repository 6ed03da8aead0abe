### Что видят и делают администраторы: порядок, паузы, журнал, состояние.

help-section-operation = Работа бота
command-ban = Больше не слушать человека
command-unban = Снова слушать
command-pause = Сказать читателям, что я на паузе
command-resume = Снова отвечать читателям
command-audit = Кто что сделал
command-health = Как у меня дела
argument-reason = причина
argument-about = факт или номер

prompt-ban-user = Кого больше не слушать? Пришлите числовой идентификатор пользователя.
prompt-ban-reason = По какой причине? Её увидят только администраторы.
prompt-unban-user = Кого снова слушать? Выберите или пришлите числовой идентификатор.
prompt-audit-about = О каком факте или человеке? Пришлите идентификатор.

banned = Готово: { $id } я больше не слушаю. Вернуть можно через /unban.
unbanned = Готово: { $id } я снова слушаю.
unban-refused = { $id } не заблокирован.
pause-set = Читателям теперь говорится, что я на паузе; вы и все, у кого есть роль, можете продолжать. Закончить: /resume.
resume-set = Я снова отвечаю читателям.

audit-title = Что было сделано, сначала последнее:
audit-about = Что было сделано с { $about } или им самим, сначала последнее:
audit-empty = Записей нет.
button-newer = Новее
button-older = Раньше

health-paused = Я на паузе; закончить её: /resume.
health-version = Версия { $version }, работаю { $days }
health-base = База { $fingerprint }: фактов { $facts }, пробелов { $unknowns }
health-base-since = Эта база отвечает с { $at }
health-semantic = Семантическая модель: { $model }
health-no-semantic = нет, вопросы сравниваются по словам
health-inbox = Ждут: обновлений { $waiting }, сообщений к отправке { $unsent }
health-failure = Последний сбой: код { $code }, { $at }
health-no-failure = Последний сбой: за последние дни не было
